package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.app.rest.Api.Answer;
import stet.infra.fetch.Stranger;
import tools.jackson.databind.JsonNode;

/** Machines have Stet fetch what sources say, and hear how it ended. */
@DirtiesContext
class FetchOverRestTest extends RestTest {
    private static final String FETCH = "{\"fetch\": true}";
    private static final String RATES =
            "<!doctype html><title>Rates</title><p>" + "The rate is 2.5 per cent. ".repeat(40);
    private static final Stranger SERVER = serving();

    @TempDir
    private static Path folder;

    private static Stranger serving() {
        try {
            return Stranger.listening();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void openItsPort(DynamicPropertyRegistry settings) {
        settings.add("stet.captures.fetch-loopback-ports-for-tests", SERVER::port);
        settings.add("stet.captures.folder", () -> folder.resolve("captures"));
    }

    @AfterAll
    static void stop() throws IOException {
        SERVER.close();
    }

    @Test
    void a_page_is_fetched_while_nobody_waits_and_kept_with_what_was_asked_and_answered() {
        String path = "/" + UUID.randomUUID();
        CountDownLatch asked = new CountDownLatch(1);
        SERVER.doing(path, to -> {
            hold(asked);
            to.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + RATES).getBytes());
        });
        String source = source(SERVER.at(path), UUID.randomUUID());

        Answer begun = ada().post(source + "/captures", FETCH);

        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        assertThat(begun.value("state")).isEqualTo("FETCHING");
        assertThat(begun.header("Location")).isEqualTo("/api/v1/captures/" + begun.value("id"));
        refused(ada().get(begun.header("Location") + "/content"), 409, "nothing-stored");
        refused(ada().get(begun.header("Location") + "/warc"), 409, "nothing-stored");

        asked.countDown();
        JsonNode capture = settled(begun);
        assertThat(capture.get("state").asString()).isEqualTo("STORED");
        assertThat(capture.get("finalUrl").asString()).isEqualTo(SERVER.at(path));
        assertThat(capture.get("httpStatus").asInt()).isEqualTo(200);
        assertThat(capture.get("capturedBy").asString()).isEqualTo("ada");
        assertThat(ada().get(begun.header("Location") + "/content").body()).isEqualTo(RATES);
        Answer warc = ada().get(begun.header("Location") + "/warc");
        assertThat(warc.status()).isEqualTo(200);
        assertThat(warc.header("Content-Type")).isEqualTo("application/warc");
        assertThat(warc.header("Content-Disposition")).startsWith("attachment");
        assertThat(warc.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_page_that_is_not_on_the_public_web_fails_with_its_reason() {
        String source = source("http://169.254.169.254/" + UUID.randomUUID(), UUID.randomUUID());

        JsonNode capture = settled(ada().post(source + "/captures", FETCH));

        assertThat(capture.get("state").asString()).isEqualTo("FAILED");
        assertThat(capture.get("reason").asString()).contains("is a cloud's metadata address");
    }

    @Test
    void what_cannot_be_fetched_is_refused() {
        Answer letter = ada().post("/api/v1/sources", "{\"title\": \"A letter %s\"}".formatted(UUID.randomUUID()));

        refused(ada().post(letter.header("Location") + "/captures", FETCH), 409, "no-address-to-fetch");
        refused(ada().post(letter.header("Location") + "/captures", "{\"fetch\": false}"), 422, "file-missing");
        refused(ada().post("/api/v1/sources/" + UUID.randomUUID() + "/captures", FETCH), 404, "unknown-source");
    }

    private String source(String url, UUID title) {
        return ada().post("/api/v1/sources", "{\"title\": \"Rates %s\", \"url\": \"%s\"}".formatted(title, url))
                .header("Location");
    }

    private JsonNode settled(Answer begun) {
        return await().until(
                        () -> ada().get(begun.header("Location")).json(),
                        capture -> !capture.get("state").asString().equals("FETCHING"));
    }

    private static void hold(CountDownLatch asked) {
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
