package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.app.rest.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Machines read what captures say, and hear where a passage stands. */
@DirtiesContext
class CapturedTextsOverRestTest extends RestTest {
    private static final String WORDS = "The rate is 2.5 per cent. It was 3 per cent in May.";

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void aFolder(DynamicPropertyRegistry settings) {
        settings.add("stet.captures.folder", () -> folder.resolve("captures"));
    }

    @Test
    void what_a_capture_says_is_told_by_part_as_soon_as_it_was_read() {
        Answer text = read(captured(source(), WORDS));

        JsonNode part = text.json().get("parts").get(0);
        assertThat(part.get("kind").asString()).isEqualTo("WHOLE");
        assertThat(part.get("words").asString()).isEqualTo(WORDS);
        assertThat(text.json().get("next").isNull()).isTrue();
        refused(ada().get("/api/v1/captures/" + UUID.randomUUID() + "/text"), 404, "unknown-capture");
    }

    @Test
    void what_cannot_be_read_says_why() {
        Answer text = read(captured(source(), "  \n"));

        assertThat(text.value("state")).isEqualTo("UNREADABLE");
        assertThat(text.value("reason")).contains("no words");
    }

    @Test
    void a_passage_is_found_or_refused_with_the_nearest_or_taken_with_a_reason() {
        String source = source();
        String capture = captured(source, WORDS);
        read(capture);
        String claim = statement();
        done(ada().post(claim + "/flag-claim", "{}"));

        refused(
                ada().post(claim + "/attach-source", passage(source, "It was 4 per cent in May", "")),
                409,
                "not-in-capture");
        JsonNode found = done(ada().post(claim + "/attach-source", passage(source, "It was 3 per cent in May", "")))
                .json()
                .get("sources")
                .get(0)
                .get("sighting");
        JsonNode taken = done(ada().post(
                                claim + "/attach-source",
                                passage(
                                        source,
                                        "It was 4 per cent in May",
                                        ", \"notFoundReason\": \"It was mended.\"")))
                .json()
                .get("sources")
                .get(1)
                .get("sighting");

        assertThat(found.get("capture").asString()).isEqualTo(capture);
        assertThat(found.get("passage").get("start").asInt()).isEqualTo(WORDS.indexOf("It was"));
        assertThat(found.get("passage").get("prefix").asString()).endsWith("per cent. ");
        assertThat(taken.get("found").asBoolean()).isFalse();
        assertThat(taken.get("notFoundReason").asString()).isEqualTo("It was mended.");
    }

    @Test
    void amended_words_are_looked_for_too() {
        String source = source();
        read(captured(source, WORDS));
        String claim = statement();
        done(ada().post(claim + "/flag-claim", "{}"));
        String attachment = done(ada().post(claim + "/attach-source", passage(source, "It was 3 per cent", "")))
                .json()
                .get("sources")
                .get(0)
                .get("attachment")
                .asString();

        refused(ada().post(claim + "/amend-attachment", """
                {"attachment": "%s", "excerpt": "It was 4 per cent"}""".formatted(attachment)), 409, "not-in-capture");
        done(ada().post(claim + "/amend-attachment", """
                {"attachment": "%s", "excerpt": "It was 4 per cent", "notFoundReason": "Mended."}""".formatted(attachment)));
    }

    private static String passage(String source, String words, String more) {
        return """
                {"sourceId": "%s", "stance": "SUPPORTS", "excerpt": "%s", "locator": "line 1"%s}""".formatted(source, words, more);
    }

    private String source() {
        return ada().post("/api/v1/sources", "{\"title\": \"Rates\"}").value("id");
    }

    private String captured(String source, String words) {
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rates.txt\"\r\n\r\n%s\r\n--b--\r\n";
        Answer kept = ada().with("Content-Type", "multipart/form-data; boundary=b")
                .send(
                        "POST",
                        "/api/v1/sources/" + source + "/captures",
                        body.formatted(words).getBytes(StandardCharsets.UTF_8));
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        return kept.value("id");
    }

    private Answer read(String capture) {
        return await().until(
                        () -> ada().get("/api/v1/captures/" + capture + "/text"),
                        text -> !text.value("state").equals("READING"));
    }
}
