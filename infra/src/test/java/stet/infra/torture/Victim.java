package stet.infra.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import stet.infra.StandStill;
import stet.infra.engine.postgres.TestDatabase;

/** A Java process that a test stops and kills. It ends by itself when its standard input does. */
final class Victim implements AutoCloseable {
    private final Process process;

    private Victim(Process process) {
        this.process = process;
    }

    /**
     * Starts a main class on a database.
     *
     * @param heard is told each line that it prints
     */
    static Victim start(Class<?> main, TestDatabase database, Consumer<String> heard, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                database.url(),
                database.username(),
                database.password()));
        for (Object argument : arguments) command.add(argument.toString());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            Thread.startVirtualThread(() -> process.inputReader().lines().forEach(heard));
            return new Victim(process);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** It stands still in the middle of whatever it is doing, and knows nothing of it. */
    void stop() {
        StandStill.stop(process.toHandle());
    }

    void goOn() {
        StandStill.goOn(process.toHandle());
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Has it finish what it is doing, and waits for it. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException goneAlready) {
            kill();
        }
        process.onExit().join();
    }

    /** In the process itself: waits until the test wants it to end. */
    static void awaitTheEnd() throws IOException {
        while (System.in.read() >= 0) {
            // nobody writes anything
        }
    }
}
