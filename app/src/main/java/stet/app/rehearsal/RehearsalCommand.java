package stet.app.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.support.StandardServletEnvironment;
import stet.infra.Terminal;

/**
 * {@code rehearse}: the demo newsroom opens in a folder that is gone afterwards, shows its pages, has its log verified, and
 * closes. What Java loads and learns meanwhile can be kept for later starts ({@code -XX:AOTCacheOutput}).
 */
public final class RehearsalCommand {
    private static final String USAGE = """
            usage: rehearse FOLDER

              FOLDER   a folder that doesn't exist; it is there while the rehearsal goes on
            """;

    private static final int WENT_WELL = 0;
    private static final int WENT_WRONG = 1;
    private static final int NOT_TRIED = 2;

    private RehearsalCommand() {}

    /**
     * Rehearses once.
     *
     * @param arguments those behind the word {@code rehearse}
     * @param stet Stet, as it is started for work
     * @return the exit status: 0 it went well, 1 it didn't, 2 nothing was tried
     */
    public static int run(List<String> arguments, SpringApplication stet) {
        Terminal terminal = Terminal.ofThisProcess();
        if (arguments.size() != 1 || Files.exists(Path.of(arguments.getFirst()))) {
            terminal.err().print(USAGE);
            return NOT_TRIED;
        }
        Path folder = Path.of(arguments.getFirst()).toAbsolutePath();
        try {
            return rehearse(folder, stet) ? WENT_WELL : WENT_WRONG;
        } catch (IOException e) {
            terminal.err().println(e.getMessage());
            return WENT_WRONG;
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    private static boolean rehearse(Path folder, SpringApplication stet) throws IOException {
        stet.setEnvironment(unknownToThisMachine());
        try (ConfigurableApplicationContext running = stet.run(
                "--spring.profiles.active=demo",
                "--spring.config.location=classpath:/",
                "--server.port=0",
                "--stet.data=" + folder)) {
            return new Rehearsal(running, folder).goesWell();
        }
    }

    /** A rehearsal touches no database and no folder that the machine's settings name. */
    private static StandardEnvironment unknownToThisMachine() {
        StandardEnvironment environment = new StandardServletEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        return environment;
    }
}
