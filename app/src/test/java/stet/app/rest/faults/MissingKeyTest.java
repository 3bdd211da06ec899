package stet.app.rest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import stet.app.rest.Api;
import stet.app.rest.Api.Answer;
import stet.app.rest.Browser;
import stet.app.rest.RestTest;
import stet.domain.account.Role;
import stet.infra.engine.StetProperties;

/** What is told when the key that signs the log goes away, or can't be read, while Stet runs. */
@DirtiesContext
class MissingKeyTest extends RestTest {
    @Autowired
    private StetProperties stet;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/audit/vkey", "/api/v1/audit/export"})
    void machines_are_told_that_it_is_missing(String path) throws IOException {
        statement();
        Api otto = otto();
        assertThat(otto.get(path).status()).isIn(200, 404);
        withoutKey(() -> {
            Answer answer = otto.get(path);
            refused(answer, 503, "log-key-missing");
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.header("Content-Disposition")).isEmpty();
        });
        withKey("nonsense", () -> refused(otto.get(path), 503, "log-key-missing"));
    }

    @Test
    void people_are_told_on_a_page() throws IOException {
        statement();
        open(person("otto", "Otto Brandt", Role.AUDITOR));
        Browser otto = new Browser(root());
        otto.signIn("otto", PASSWORD);
        withoutKey(() -> {
            for (String path : List.of("/audit", "/audit/stet.bundle")) {
                Answer page = otto.get(path);
                assertThat(page.status()).as(path).isEqualTo(503);
                assertThat(page.body()).contains("The key of the log is not there");
            }
        });
    }

    private void withoutKey(Runnable test) throws IOException {
        Path key = stet.data().resolve("log/key");
        Path aside = stet.data().resolve("log/aside");
        Files.move(key, aside);
        try {
            test.run();
        } finally {
            Files.move(aside, key);
        }
    }

    private void withKey(String text, Runnable test) throws IOException {
        withoutKey(() -> {
            Path key = stet.data().resolve("log/key");
            try {
                Files.writeString(key, text + "\n");
                test.run();
                Files.delete(key);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
