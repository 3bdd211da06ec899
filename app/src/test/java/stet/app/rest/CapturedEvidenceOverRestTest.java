package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.app.rest.Api.Answer;
import tools.jackson.databind.JsonNode;

/** In a newsroom that asks for captured evidence, a verdict rests on passages that were found in a capture. */
@DirtiesContext
class CapturedEvidenceOverRestTest extends RestTest {
    private static final String WORDS = "The rate is 2.5 per cent. It was 3 per cent in May.";
    private static final String PROPOSAL = """
            {"verdict": "SUPPORTED", "rationale": "The bank says so.", "singleSourceReason": "It sets the rate."}""";

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void askForCaptures(DynamicPropertyRegistry settings) {
        settings.add("stet.captures.folder", () -> folder.resolve("captures"));
        settings.add("stet.rules.captured-evidence", () -> true);
    }

    @Test
    void a_verdict_is_refused_until_its_passage_was_found_in_a_capture() {
        String source = ada().post("/api/v1/sources", "{\"title\": \"Rates\"}").value("id");
        String claim = statement();
        done(ada().post(claim + "/flag-claim", "{}"));
        String attachment = attached(claim, source);

        refused(ada().post(claim + "/propose-verdict", PROPOSAL), 409, "passages-not-captured");
        captureAndRead(source);
        done(ada().post(claim + "/detach-source", """
                {"attachment": "%s", "reason": "The source is captured now."}""".formatted(attachment)));
        attached(claim, source);

        assertThat(done(ada().post(claim + "/propose-verdict", PROPOSAL)).value("status"))
                .isEqualTo("IN_REVIEW");
    }

    @Test
    void what_each_verdict_lacks_is_told_beforehand() {
        String claim = statement();
        done(ada().post(claim + "/flag-claim", "{}"));
        for (String title : new String[] {"Rates", "Other rates"})
            attached(
                    claim,
                    ada().post("/api/v1/sources", "{\"title\": \"%s\"}".formatted(title))
                            .value("id"));

        JsonNode supported = ada().get(claim + "/verdicts")
                .json()
                .valueStream()
                .filter(each -> each.get("verdict").asString().equals("SUPPORTED"))
                .findFirst()
                .orElseThrow();

        assertThat(supported.get("because").asString()).contains("2 passages for this one were not");
    }

    private String attached(String claim, String source) {
        return done(ada().post(claim + "/attach-source", """
                        {"sourceId": "%s", "stance": "SUPPORTS", "excerpt": "It was 3 per cent", "locator": "line 1"}""".formatted(source)))
                .json()
                .get("sources")
                .valueStream()
                .reduce((_, last) -> last)
                .orElseThrow()
                .get("attachment")
                .asString();
    }

    private void captureAndRead(String source) {
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rates.txt\"\r\n\r\n%s\r\n--b--\r\n";
        Answer kept = ada().with("Content-Type", "multipart/form-data; boundary=b")
                .send(
                        "POST",
                        "/api/v1/sources/" + source + "/captures",
                        body.formatted(WORDS).getBytes(StandardCharsets.UTF_8));
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        await().until(
                        () -> ada().get("/api/v1/captures/" + kept.value("id") + "/text"),
                        text -> text.value("state").equals("READ"));
    }
}
