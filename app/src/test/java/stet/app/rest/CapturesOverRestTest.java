package stet.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import stet.app.rest.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Machines give files that show what sources say, and get them back as they were. */
@DirtiesContext
@TestPropertySource(properties = {"stet.captures.max-size=100KB", "stet.captures.fetching=false"})
class CapturesOverRestTest extends RestTest {
    private static final String BOUNDARY = "----a-boundary-like-no-text";
    private static final String PDF = "%PDF-1.4\n% ";

    @Test
    void a_file_is_kept_as_it_is_under_what_its_bytes_say_it_is() {
        String source = source();
        String file = PDF + UUID.randomUUID();

        Answer kept = send(ada(), source, "C:\\papers\\Brücke.exe", file);

        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        assertThat(kept.value("state")).isEqualTo("STORED");
        assertThat(kept.value("mediaType")).isEqualTo("application/pdf");
        assertThat(kept.value("name")).isEqualTo("Brücke.exe");
        assertThat(kept.value("bytes")).isEqualTo(String.valueOf(file.length()));
        assertThat(kept.value("capturedBy")).isEqualTo("ada");
        assertThat(kept.header("Location")).isEqualTo("/api/v1/captures/" + kept.value("id"));
        Answer content = ada().get(kept.header("Location") + "/content");
        assertThat(content.body()).isEqualTo(file);
        assertThat(content.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(content.header("Content-Disposition")).startsWith("attachment");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Content-Security-Policy")).contains("sandbox");
        refused(ada().get(kept.header("Location") + "/warc"), 404, "nothing-fetched");
    }

    @Test
    void captures_of_a_source_are_listed_the_newest_first() {
        String source = source();
        String first = send(ada(), source, "one.pdf", PDF + "one").value("id");
        String second = send(ada(), source, "two.pdf", PDF + "two").value("id");

        JsonNode list = otto().get(source + "/captures").json();

        assertThat(list.valueStream().map(each -> each.get("id").asString())).containsExactly(second, first);
    }

    @Test
    void a_file_sent_twice_with_one_key_is_one_capture_and_another_file_is_another_request() {
        String source = source();
        Api once = ada().with("Idempotency-Key", UUID.randomUUID().toString());

        Answer kept = send(once, source, "one.pdf", PDF + "once");
        Answer again = send(once, source, "one.pdf", PDF + "once");

        assertThat(again.value("id")).isEqualTo(kept.value("id"));
        assertThat(send(once, source, "one.pdf", PDF + "other").status()).isEqualTo(422);
        assertThat(ada().get(source + "/captures").json()).hasSize(1);
    }

    @Test
    void what_is_no_evidence_is_refused_and_not_kept() {
        String source = source();

        refused(send(ada(), source, "empty.pdf", ""), 422, "file-empty");
        refused(send(ada(), source, "picture.png", "MZ\0\1\2 a program"), 422, "kind-not-taken");
        refused(send(ada(), source, "large.pdf", PDF + "x".repeat(150_000)), 413, "file-too-large");
        refused(send(ada(), source, "huge.pdf", PDF + "x".repeat(1_500_000)), 413, "file-too-large");
        refused(send(ada(), "/api/v1/sources/" + UUID.randomUUID(), "one.pdf", PDF), 404, "unknown-source");
        refused(form(ada()).post(source + "/captures", "--" + BOUNDARY + "--\r\n"), 422, "file-missing");
        assertThat(send(otto(), source, "one.pdf", PDF).status()).isEqualTo(403);
        assertThat(ada().get(source + "/captures").json()).isEmpty();
    }

    @Test
    void nothing_is_captured_of_a_source_that_was_withdrawn() {
        String source = source();
        ada().post(source + "/withdraw-source", "{\"reason\": \"It is forged.\"}");

        assertThat(send(ada(), source, "one.pdf", PDF).status()).isEqualTo(409);
        assertThat(ada().get(source + "/captures").json()).isEmpty();
    }

    @Test
    void where_fetching_is_switched_off_nothing_is_begun() {
        String source = source();

        refused(ada().post(source + "/captures", "{\"fetch\": true}"), 409, "fetching-is-off");

        assertThat(ada().get(source + "/captures").json()).isEmpty();
    }

    @Test
    void captures_that_nobody_made_are_unknown() {
        String nothing = "/api/v1/captures/" + UUID.randomUUID();

        refused(ada().get(nothing), 404, "unknown-capture");
        refused(ada().get(nothing + "/content"), 404, "unknown-capture");
        refused(ada().get(nothing + "/warc"), 404, "unknown-capture");
    }

    private String source() {
        return ada().post("/api/v1/sources", """
                {"title": "Report %1$s", "url": "https://example.org/%1$s"}""".formatted(UUID.randomUUID())).header("Location");
    }

    private static Api form(Api api) {
        return api.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static Answer send(Api api, String source, String name, String file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, name.replace("\\", "\\\\"))
                .getBytes(UTF_8));
        body.writeBytes(file.getBytes(UTF_8));
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
        return form(api).send("POST", source + "/captures", body.toByteArray());
    }
}
