package stet.app.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.system.ApplicationHome;
import stet.infra.Terminal;

/**
 * {@code lay-out}: puts the executable's parts into a folder and rehearses there, so that Stet starts from it in half the
 * time. What is laid out already stays as it is.
 */
public final class LayOutCommand {
    private static final String USAGE = """
            usage: lay-out FOLDER

              FOLDER   where Stet is laid out: a new or empty folder, or one from an earlier time
            """;

    private static final int LAID_OUT = 0;
    private static final int NOT_LAID_OUT = 1;
    private static final int NOT_TRIED = 2;

    private LayOutCommand() {}

    /**
     * Lays Stet out.
     *
     * @param arguments those behind the word {@code lay-out}
     * @param main a class of the executable
     * @return the exit status: 0 laid out, though perhaps without a rehearsal, 1 not, 2 nothing was tried
     */
    public static int run(List<String> arguments, Class<?> main) {
        Terminal terminal = Terminal.ofThisProcess();
        if (arguments.size() != 1) {
            terminal.err().print(USAGE);
            return NOT_TRIED;
        }
        try {
            layOut(new LaidOut(Path.of(arguments.getFirst()).toAbsolutePath()), main, terminal);
            return LAID_OUT;
        } catch (IOException e) {
            terminal.err().println(e.getMessage());
            return NOT_LAID_OUT;
        }
    }

    private static void layOut(LaidOut laidOut, Class<?> main, Terminal terminal) throws IOException {
        Executable executable = Executable.of(new ApplicationHome(main).getSource());
        if (laidOut.is(executable.edition())) return;
        terminal.out().println("Rehearsing once, so that this and later starts are quick: half a minute");
        if (!laidOut.renew(executable))
            terminal.err()
                    .println("The rehearsal went wrong, and starts stay slow; why stands in " + laidOut.log() + ".");
    }
}
