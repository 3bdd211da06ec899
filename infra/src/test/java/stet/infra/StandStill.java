package stet.infra;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Has a process stand still in the middle of whatever it is doing, and know nothing of it. */
public final class StandStill {
    private StandStill() {}

    /** As SIGSTOP does. */
    public static void stop(ProcessHandle process) {
        signal("STOP", process);
    }

    /** As SIGCONT does. */
    public static void goOn(ProcessHandle process) {
        signal("CONT", process);
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (status != 0 && process.isAlive())
                throw new IllegalStateException("kill -" + name + " ended with " + status);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
