package stet.infra.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process that stands still where it signs, or changes the key. */
class KeyLockTest {
    @TempDir
    Path folder;

    @Test
    void who_stands_still_while_it_signs_keeps_nobody_from_signing() throws Exception {
        try (Other _ = Other.that("signs", folder)) {
            assertThat(lock().besideOthers(() -> "signed")).isEqualTo("signed");
        }
    }

    @Test
    void the_key_is_not_changed_while_another_signs() throws Exception {
        try (Other _ = Other.that("signs", folder)) {
            assertThatThrownBy(() -> lock().alone(() -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("does it stand still? End it, or try again.");
        }
        lock().alone(() -> {});
    }

    @Test
    void nothing_is_signed_while_another_changes_the_key() throws Exception {
        try (Other _ = Other.that("changes", folder)) {
            assertThatThrownBy(() -> lock().besideOthers(() -> "signed")).isInstanceOf(IOException.class);
        }
        assertThat(lock().besideOthers(() -> "signed")).isEqualTo("signed");
    }

    @Test
    void who_signs_and_who_changes_the_key_in_one_process_wait_for_each_other() throws Exception {
        KeyLock lock = lock();
        lock.alone(() -> {
            assertThatThrownBy(() -> new KeyLock(folder.resolve("lock")).besideOthers(() -> "signed"))
                    .isInstanceOf(IOException.class);
        });
    }

    private KeyLock lock() {
        return new KeyLock(folder.resolve("lock"));
    }

    /** Holds the lock until nobody listens to it any more. */
    record Other(Process process) implements AutoCloseable {
        static Other that(String does, Path folder) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Other.class.getName(),
                            does,
                            folder.resolve("lock").toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(process.inputReader().readLine()).isEqualTo("has it");
            return new Other(process);
        }

        public static void main(String[] arguments) throws IOException {
            KeyLock lock = new KeyLock(Path.of(arguments[1]));
            if (arguments[0].equals("signs"))
                lock.besideOthers(() -> {
                    hold();
                    return true;
                });
            else lock.alone(Other::hold);
        }

        private static void hold() throws IOException {
            IO.println("has it");
            System.in.readAllBytes();
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
