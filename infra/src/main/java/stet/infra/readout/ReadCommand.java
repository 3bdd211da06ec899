package stet.infra.readout;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/**
 * {@code read-capture}: reads one file, tells its text to whoever started it, and ends with them. Nothing that a file does
 * here outlives it.
 */
public final class ReadCommand {
    private static final int TOLD = 0;
    private static final int ORPHANED = 4;
    private static final int ARGUMENTS = 5;

    private ReadCommand() {}

    /** The same, where it needs no executable to be found in. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ENGLISH);
        System.exit(run(List.of(arguments)));
    }

    /**
     * Reads a file.
     *
     * @param arguments a folder of its own, the media type, the file, the most pages and the most characters
     * @return the exit status: 0 it told a text, or why there is none
     */
    public static int run(List<String> arguments) {
        if (arguments.size() != ARGUMENTS) return 2;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        Path room = Path.of(arguments.getFirst());
        endWithWhoeverStartedIt(room);
        var bounds = new ReadoutBounds(
                0, Duration.ZERO, Integer.parseInt(arguments.get(3)), Integer.parseInt(arguments.get(4)));
        try (var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            NoNetwork.from();
            tell(out, arguments.get(1), Path.of(arguments.get(2)), bounds);
            return TOLD;
        } catch (IOException e) {
            return 1;
        }
    }

    /** They hold the other end of a pipe, which the system closes however they end. */
    private static void endWithWhoeverStartedIt(Path room) {
        Thread.ofPlatform().daemon().name("end-with-parent").start(() -> {
            try (InputStream in = new FileInputStream(FileDescriptor.in)) {
                in.transferTo(OutputStream.nullOutputStream());
                FileSystemUtils.deleteRecursively(room);
            } catch (IOException e) {
                // Then it is closed as well.
            } finally {
                Runtime.getRuntime().halt(ORPHANED);
            }
        });
    }

    private static void tell(DataOutputStream out, String mediaType, Path file, ReadoutBounds bounds)
            throws IOException {
        try {
            Sheaf sheaf = new Sheaf(bounds, part -> Wire.part(out, part));
            FileKind.of(mediaType)
                    .orElseThrow(() -> new Refused(Readout.Why.NO_TEXT))
                    .read(file, sheaf);
            if (sheaf.hasWords()) Wire.end(out);
            else Wire.why(out, Readout.Why.EMPTY);
        } catch (StackOverflowError e) {
            Wire.why(out, Readout.Why.TOO_DEEP);
        } catch (IOException | RuntimeException e) {
            Wire.why(out, why(e));
        }
    }

    /** Whatever a library throws at a file is the file's fault; a refusal of ours may stand beneath it. */
    private static Readout.Why why(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause())
            if (each instanceof Refused refused) return refused.why();
        return Readout.Why.BROKEN;
    }
}
