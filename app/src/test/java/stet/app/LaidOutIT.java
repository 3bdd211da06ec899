package stet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code lay-out} leaves, and that a start uses it where it can and does without where it can't. */
class LaidOutIT {
    private static final String FROM_THE_CACHE = "stet.app.StetApplication source: shared objects file";

    @TempDir
    Path folder;

    @Test
    void a_start_uses_what_was_rehearsed_and_does_without_where_there_is_nothing() throws Exception {
        Path laidOut = folder.resolve("stet");
        assertThat(layOut(laidOut).status()).isZero();
        assertThat(laidOut).isDirectoryNotContaining("glob:**/rehearsal").isDirectoryContaining("glob:**/stet.aot");
        assertThat(ProcessHandle.allProcesses().filter(this::isIn)).isEmpty();

        assertThat(verify(laidOut, "stet.aot").output())
                .contains(FROM_THE_CACHE)
                .contains("usage: verify");
        assertThat(verify(laidOut, "of-another-day.aot").output())
                .doesNotContain(FROM_THE_CACHE)
                .doesNotContain("[aot]")
                .contains("usage: verify");

        var rehearsed = Files.getLastModifiedTime(laidOut.resolve("stet.aot"));
        assertThat(layOut(laidOut).output()).isEmpty();
        assertThat(Files.getLastModifiedTime(laidOut.resolve("stet.aot"))).isEqualTo(rehearsed);
    }

    @Test
    void nothing_is_laid_out_over_what_is_not_stets() throws Exception {
        Files.writeString(folder.resolve("somebody's"), "work");

        Ended refused = layOut(folder);

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.output()).contains("There is something else in " + folder);
        assertThat(folder.resolve("somebody's")).hasContent("work");
    }

    private boolean isIn(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(folder.toString());
    }

    private static Ended layOut(Path folder) throws IOException, InterruptedException {
        return run(StetProcess.java("lay-out", folder.toString()));
    }

    /** The options are those of the profile {@code run}, in app/pom.xml. */
    private static Ended verify(Path laidOut, String cache) throws IOException, InterruptedException {
        return run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:AOTCache=" + laidOut.resolve(cache),
                "-Xlog:aot*=off",
                "-Xlog:class+load",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                laidOut.resolve("stet.jar").toString(),
                "verify"));
    }

    private static Ended run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private record Ended(int status, String output) {}
}
