package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.app.rest.Api.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An article is cleared, its certificate read and the gate asked, by machines. */
class ClearanceOverRestTest extends RestTest {
    private static final String NONE = "/api/v1/articles/0199a000-0000-7000-8000-000000000001";

    @TempDir
    Path folder;

    @Test
    void what_is_missing_is_listed_with_the_refusal_and_by_itself() {
        String article = articlePath();
        Answer refused = cleo().post(article + "/clear-article", "{}");

        refused(refused, 409, "not-yet-clear");
        JsonNode first = refused.json().get("errors").get(0);
        assertThat(first.get("code").asString()).isEqualTo("untriaged");
        JsonNode missing = cleo().get(article + "/clearance").json().get("missing");
        assertThat(missing.size()).isEqualTo(refused.json().get("errors").size());
        assertThat(missing.get(0).get("statement").asString())
                .isEqualTo(first.get("statement").asString());
        assertThat(missing.get(0).get("page").asString())
                .endsWith("?statement=" + first.get("statement").asString());
    }

    @Test
    void a_cleared_article_says_so_and_lapses_with_the_reason() {
        String article = settledArticle();
        String before = ada().get(article).header("ETag");
        Answer cleared = done(cleo().post(article + "/clear-article", "{}"));
        JsonNode clearance = cleared.json().get("clearance");
        assertThat(clearance.get("cleared").asBoolean()).isTrue();
        assertThat(clearance.get("by").asString()).isEqualTo("cleo");
        assertThat(clearance.get("revision").asInt()).isEqualTo(1);
        assertThat(ada().get(article).header("ETag")).isNotEqualTo(before);
        refused(cleo().post(article + "/clear-article", "{}"), 409, "already-clear");

        String statement = cleared.json().get("statements").get(0).get("id").asString();
        done(ada().post("/api/v1/statements/" + statement + "/undo-triage", "{}"));

        JsonNode now = ada().get(article + "/clearance").json();
        assertThat(now.get("cleared").asBoolean()).isFalse();
        assertThat(now.get("because").get("sentence").asString()).isEqualTo("statement 1 is not triaged");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ada().get("/api/v1/articles?only=NO_LONGER_CLEAR")
                                .body())
                        .contains(article.substring(article.lastIndexOf('/') + 1)));
        refused(ada().get(article + "/certificate"), 409, "not-clear");
    }

    @Test
    void only_an_editor_clears_and_only_an_article_that_is_there() {
        refused(ada().post(settledArticle() + "/clear-article", "{}"), 403, "only-editors-clear");
        refused(cleo().post(NONE + "/clear-article", "{}"), 404, "unknown-article");
        refused(ada().get(NONE + "/clearance"), 404, "unknown-article");
        refused(ada().get(NONE + "/certificate"), 404, "unknown-article");
    }

    @Test
    void the_gate_answers_and_a_publish_hook_asks_it() throws IOException, InterruptedException {
        String article = settledArticle();
        String text = ada().get(article).value("text");
        done(cleo().post(article + "/clear-article", "{}"));

        JsonNode gate =
                done(ada().post("/api/v1/clearance", body(text, "text"))).json();
        assertThat(gate.get("cleared").asBoolean()).isTrue();
        assertThat(gate.get("certificate").asString()).isEqualTo(article + "/certificate");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(ada().get(article + "/certificate").status()).isEqualTo(200));
        assertThat(hook("<p><em>" + text + "</em></p>")).isZero();
        assertThat(hook("<p>" + text.replaceFirst(" ", " not ") + "</p>")).isEqualTo(1);
        refused(ada().post("/api/v1/clearance", "{}"), 422, "field-missing");
        refused(ada().post("/api/v1/clearance", body(text, "word")), 422, "choice-unknown");
    }

    private static String body(String text, String format) {
        return JsonMapper.builder().build().writeValueAsString(Map.of("text", text, "format", format));
    }

    private int hook(String page) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("page.html"), page);
        ProcessBuilder hook = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Path.of("docs/examples/AskTheGate.java").toAbsolutePath().toString(),
                root(),
                file.toString());
        hook.environment()
                .put("STET_TOKEN", ada().headers().get("Authorization").substring("Bearer ".length()));
        return hook.inheritIO().start().waitFor();
    }
}
