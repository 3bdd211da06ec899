package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.app.rest.Api.Answer;
import tools.jackson.databind.JsonNode;

class ConditionalRequestsTest extends RestTest {

    @Test
    void every_change_gives_a_statement_another_tag() {
        String statement = statement();
        assertThat(ada().get(statement).header("ETag")).isEqualTo("\"0\"");
        assertThat(done(ada().post(statement + "/flag-claim", "{}")).header("ETag"))
                .isEqualTo("\"1\"");
        assertThat(ada().get(statement).header("ETag")).isEqualTo("\"1\"");
        assertThat(ada().get(statement).header("Cache-Control")).isEqualTo("no-cache, private");
    }

    @Test
    void what_did_not_change_is_not_sent_again() {
        String statement = statement();
        assertThat(ada().with("If-None-Match", "\"0\"").get(statement).status()).isEqualTo(304);
        assertThat(ada().with("If-None-Match", "W/\"0\"").get(statement).status())
                .isEqualTo(304);
        assertThat(ada().with("If-None-Match", "\"5\", \"0\"").get(statement).status())
                .isEqualTo(304);
        assertThat(ada().with("If-None-Match", "\"1\"").get(statement).status()).isEqualTo(200);
    }

    @Test
    void an_article_s_tag_changes_with_any_of_its_statements() {
        Answer article = ingest(ada());
        String path = article.header("Location");
        String tag = article.header("ETag");
        assertThat(ada().with("If-None-Match", tag).get(path).status()).isEqualTo(304);
        String statement = article.json().get("statements").get(1).get("id").asString();
        done(ada().post("/api/v1/statements/" + statement + "/flag-claim", "{}"));
        assertThat(ada().with("If-None-Match", tag).get(path).status()).isEqualTo(200);
    }

    @Test
    void a_command_on_what_changed_meanwhile_is_refused() {
        String statement = statement();
        done(ada().with("If-Match", "\"0\"").post(statement + "/flag-claim", "{}"));
        Answer late = ben().with("If-Match", "\"0\"").post(statement + "/add-note", "{\"text\": \"Late.\"}");
        refused(late, 412, "changed-meanwhile");
        assertThat(late.value("detail")).contains("you have version 0").contains("it is at 1");
        done(ben().with("If-Match", "\"1\"").post(statement + "/add-note", "{\"text\": \"In time.\"}"));
    }

    @Test
    void who_came_between_is_named_with_what_they_did() {
        String statement = statement();
        done(ben().post(statement + "/flag-claim", "{\"reason\": \"a number\"}"));
        done(ben().post(statement + "/add-note", "{\"text\": \"I look.\"}"));
        Answer late = ada().with("If-Match", "\"1\"").post(statement + "/add-note", "{\"text\": \"Late.\"}");
        refused(late, 412, "changed-meanwhile");
        assertThat(late.value("detail"))
                .containsPattern("Since then: Ben Lindqvist [^;]*(just now|seconds? ago)\\.$")
                .doesNotContain("flagged");
        assertThat(late.json().get("acts")).hasSize(1);
        JsonNode act = late.json().get("acts").get(0);
        assertThat(act.get("by").asString()).isEqualTo("ben");
        assertThat(act.get("name").asString()).isEqualTo("Ben Lindqvist");
        assertThat(act.get("version").asLong()).isEqualTo(2);
        assertThat(Instant.parse(act.get("at").asString())).isBefore(Instant.now());
        Answer several = ada().with("If-Match", "\"0\", \"9\"").post(statement + "/add-note", "{\"text\": \"Late.\"}");
        refused(several, 412, "changed-meanwhile");
        assertThat(several.value("detail")).contains("Ben Lindqvist flagged the claim because “a number”");
        assertThat(several.json().get("acts")).hasSize(2);
    }

    @Test
    void a_rule_is_no_act_of_whoever_changed_the_evidence() {
        String statement = claimInReview();
        String seen = ada().get(statement).header("ETag");
        done(ben().post(statement + "/attach-source", source("three.example")));
        Answer late = ada().with("If-Match", seen).post(statement + "/add-note", "{\"text\": \"Late.\"}");
        assertThat(late.value("detail")).contains("Ben Lindqvist attached", "; Stet marked the verdict stale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"0\"", "\"7\", \"0\"", "W/\"0\", \"0\"", " \"0\" "})
    void a_tag_that_is_the_present_one_matches(String tags) {
        done(ada().with("If-Match", tags).post(statement() + "/flag-claim", "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"0\"", "\"7\"", "\"7\", \"8\"", "\"other\"", "\"\""})
    void a_tag_that_is_not_the_present_one_does_not(String tags) {
        refused(ada().with("If-Match", tags).post(statement() + "/flag-claim", "{}"), 412, "changed-meanwhile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0", "\"0\" \"1\"", "w/\"0\"", "\"0\",", "**"})
    void what_is_no_tag_is_refused(String tags) {
        refused(ada().with("If-Match", tags).post(statement() + "/flag-claim", "{}"), 400, "malformed-if-match");
    }

    @Test
    void a_source_is_withdrawn_conditionally_too() {
        Answer source = ada().post("/api/v1/sources", "{\"title\": \"A leaflet\"}");
        String path = source.header("Location") + "/withdraw-source";
        refused(ada().with("If-Match", "\"4\"").post(path, "{\"reason\": \"A\"}"), 412, "changed-meanwhile");
        done(ada().with("If-Match", source.header("ETag")).post(path, "{\"reason\": \"A\"}"));
    }
}
