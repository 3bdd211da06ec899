package stet.app.rest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.app.rest.Api.Answer;
import stet.app.rest.RestTest;
import tools.jackson.databind.JsonNode;

/** What would be, and what changed since something that one remembers, over REST. */
class WhatIfOverRestTest extends RestTest {
    private String statement;
    private String article;
    private String source;

    @BeforeEach
    void a_verified_claim() {
        statement = claimInReview();
        done(ben().post(statement + "/mark-verified", "{}"));
        JsonNode claim = ada().get(statement).json();
        article = "/api/v1/articles/" + claim.get("article").asString();
        source = claim.at("/sources/0/source").asString();
    }

    @Test
    void a_withdrawal_is_looked_at_before_it_is_made() {
        JsonNode what = ada().get(article + "/what-if?withdraw=" + source).json();
        assertThat(what.get("withdraw").asString()).isEqualTo(source);
        assertThat(what.get("clear").asBoolean()).isFalse();
        JsonNode effect = what.get("effects").get(0);
        assertThat("/api/v1/statements/" + effect.get("statement").asString()).isEqualTo(statement);
        assertThat(effect.get("goesStale").asBoolean()).isTrue();
        assertThat(effect.at("/before/stale").asBoolean()).isFalse();
        assertThat(effect.at("/after/stale").asBoolean()).isTrue();
        assertThat(effect.at("/lacks/code").asString()).isEqualTo("single-origin");
        assertThat(effect.at("/lacks/sentence").asString()).endsWith(".");
        assertThat(ada().get(statement).json().get("stale").asBoolean()).isFalse();

        JsonNode radius =
                ada().get("/api/v1/sources/" + source + "/blast-radius").json();
        assertThat(radius.get("claims").asInt()).isEqualTo(1);
        assertThat(radius.get("goingStale").asInt()).isEqualTo(1);
        assertThat("/api/v1/articles/" + radius.at("/articles/0/article").asString())
                .isEqualTo(article);
        assertThat(radius.at("/articles/0/claims/0")).isEqualTo(effect);
    }

    @Test
    void origins_and_an_earlier_text_are_supposed_too() {
        JsonNode three = ada().get(article + "/what-if?origins=3").json();
        assertThat(three.at("/effects/0/lacks/code").asString()).isEqualTo("too-few-origins");
        done(ada().post(
                        article + "/revise-article",
                        "{\"text\": \"Something else stands here.\", \"baseRevision\": 1}"));
        JsonNode again = ada().get(article + "/what-if?revision=1").json();
        assertThat(again.get("effects")
                        .valueStream()
                        .map(effect ->
                                "/api/v1/statements/" + effect.get("statement").asString()))
                .contains(statement);
    }

    @Test
    void what_cannot_be_supposed_is_refused_with_a_sentence() {
        assertThat(ada().get(article + "/what-if?origins=0").status()).isEqualTo(400);
        assertThat(ada().get(article + "/what-if?origins=many").status()).isEqualTo(400);
        refusedAs("unknown-revision", ada().get(article + "/what-if?revision=2"));
        refusedAs("unknown-source", ada().get(article + "/what-if?withdraw=" + UUID.randomUUID()));
        refusedAs("unknown-source", ada().get("/api/v1/sources/" + UUID.randomUUID() + "/blast-radius"));
        refusedAs("unknown-article", ada().get("/api/v1/articles/" + UUID.randomUUID() + "/what-if"));
    }

    private static void refusedAs(String code, Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("type").asString()).endsWith("/" + code);
    }

    @Test
    void what_changed_since_ones_sign_off_is_what_came_behind_it() {
        assertThat(ben().get(article + "/changes?sinceMySignOff=true").json().get("changes"))
                .isEmpty();
        done(ben().post(statement + "/reopen-claim", """
                {"reason": "A doubt."}"""));
        JsonNode since = ben().get(article + "/changes?sinceMySignOff=true").json();
        assertThat(since.at("/changes/0/before/status").asString()).isEqualTo("VERIFIED");
        assertThat(since.at("/changes/0/events")).hasSize(1);
        refusedAs("nothing-signed-off", ada().get(article + "/changes?sinceMySignOff=true"));
    }

    @Test
    void what_changed_since_a_revision_or_an_entry_is_what_came_behind_it() {
        JsonNode history = ada().get(statement + "/history").json();
        long index = history.get(history.size() - 1).get("index").asLong();
        done(ada().post(
                        article + "/revise-article",
                        "{\"text\": \"Something else stands here.\", \"baseRevision\": 1}"));
        assertThat(ada().get(article + "/changes?sinceRevision=2").json().get("changes"))
                .isEmpty();
        JsonNode since = ada().get(article + "/changes?since=%23" + index).json();
        assertThat(since.get("changes")).isNotEmpty();
        assertThat(since.at("/from/index").asLong()).isEqualTo(index);
        assertThat(ada().get(article + "/changes?sinceRevision=1").json().get("changes"))
                .hasSizeGreaterThanOrEqualTo(since.get("changes").size());
        refusedAs("unknown-revision", ada().get(article + "/changes?sinceRevision=3"));
        assertThat(ada().get(article + "/changes?sinceRevision=1&fromIndex=0").status())
                .isEqualTo(400);
        assertThat(ada().get(article + "/changes?since=tomorrow").status()).isEqualTo(400);
    }
}
