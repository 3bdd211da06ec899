package stet.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the documents tell readers to type works as it stands there: each is one session with the demo newsroom. */
class DocumentedSessionTest extends DemoTest {
    private static final Pattern SCRIPT = Pattern.compile("(?ms)^```bash\\n(.*?)^```$");

    @LocalServerPort
    private int port;

    @BeforeAll
    static void there_are_bash_and_curl() {
        for (String program : List.of("bash", "curl"))
            assumeTrue(isThere(program), () -> "no " + program + " here to run the documented sessions with");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../README.md", "docs/api.md"})
    void a_documented_session_runs_to_its_end_with_a_verified_claim(String document) throws Exception {
        Session session = run(script(Path.of(document)));
        assertThat(session.status()).as(session.output()).isZero();
        assertThat(session.output()).contains("\"status\":\"VERIFIED\"");
    }

    private record Session(int status, String output) {}

    private static String script(Path document) throws IOException {
        return SCRIPT.matcher(Files.readString(document))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
    }

    private Session run(String script) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script).redirectErrorStream(true);
        bash.environment().put("STET", "http://localhost:" + port);
        bash.environment().put("STET_DATA", DATA.toString());
        Process running = bash.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Session(running.waitFor(), output);
    }

    private static boolean isThere(String program) {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
