package stet.app.rest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.app.rest.Api.Answer;
import stet.app.rest.RestTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Articles, statements and sources as of a moment, over REST. */
class AsOfTest extends RestTest {
    private String statement;
    private String article;

    @BeforeEach
    void a_claim_in_review() {
        statement = claimInReview();
        article =
                "/api/v1/articles/" + ada().get(statement).json().get("article").asString();
    }

    private long newest() {
        return newestOf(statement).get("index").asLong();
    }

    private JsonNode newestOf(String of) {
        JsonNode history = ada().get(of + "/history").json();
        return history.get(history.size() - 1);
    }

    private static JsonNode withoutMoment(JsonNode answer) {
        ObjectNode copy = (ObjectNode) answer.deepCopy();
        copy.remove("asOfIndex");
        return copy;
    }

    @Test
    void what_was_answered_then_is_answered_as_of_then() {
        JsonNode before = ada().get(statement).json();
        JsonNode whole = ada().get(article).json();
        JsonNode list = ada().get(article + "/statements").json();
        String source = "/api/v1/sources/" + before.at("/sources/0/source").asString();
        JsonNode sourceBefore = ada().get(source).json();
        JsonNode claims = ada().get(source + "/claims").json();
        long index = newest();
        assertThat(before.get("asOfIndex").isNull()).isTrue();

        done(ada().post(statement + "/add-note", """
                {"text": "Later."}"""));
        done(ada().post(source + "/withdraw-source", """
                {"reason": "Retracted."}"""));

        for (String asOf : new String[] {"%23" + index, Long.toString(index)}) {
            JsonNode then = ada().get(statement + "?asOf=" + asOf).json();
            assertThat(then.get("asOfIndex").asLong()).isEqualTo(index);
            assertThat(withoutMoment(then)).isEqualTo(withoutMoment(before));
            JsonNode wholeThen = ada().get(article + "?asOf=" + asOf).json();
            assertThat(wholeThen.get("asOfIndex").asLong()).isEqualTo(index);
            assertThat(withoutMoment(wholeThen)).isEqualTo(withoutMoment(whole));
            JsonNode listThen = ada().get(article + "/statements?asOf=" + asOf).json();
            assertThat(listThen.get("asOfIndex").asLong()).isEqualTo(index);
            assertThat(withoutMoment(listThen)).isEqualTo(withoutMoment(list));
            JsonNode sourceThen = ada().get(source + "?asOf=" + asOf).json();
            assertThat(sourceThen.get("asOfIndex").asLong()).isEqualTo(index);
            assertThat(withoutMoment(sourceThen)).isEqualTo(withoutMoment(sourceBefore));
            assertThat(ada().get(source + "/claims?asOf=" + asOf).json()).isEqualTo(claims);
        }
        assertThat(ada().get(source).json().get("withdrawn").asBoolean()).isTrue();
    }

    @Test
    void an_instant_counts_what_had_happened_by_then() {
        Instant at = Instant.parse(newestOf(statement).get("at").asString());
        done(ada().post(statement + "/add-note", """
                {"text": "Later."}"""));
        JsonNode then = ada().get(statement + "?asOf=" + at).json();
        assertThat(then.get("noteCount").asInt()).isZero();
        assertThat(then.get("asOfIndex").asLong()).isGreaterThanOrEqualTo(newest() - 1);
        assertThat(ada().get(statement + "?asOf=" + at.minus(1, ChronoUnit.MILLIS))
                        .json()
                        .get("status")
                        .asString())
                .isNotEqualTo("IN_REVIEW");
    }

    @Test
    void an_earlier_revision_stands_as_it_stood_then() {
        JsonNode now = ada().get(article).json();
        long index = newest();
        done(ada().post(
                        article + "/revise-article",
                        "{\"text\": \"%s\", \"baseRevision\": 1}"
                                .formatted("Another text altogether stands here now.")));
        assertThat(ada().get(statement).json().get("cut").asBoolean()).isTrue();
        assertThat(ada().get(statement + "?asOf=" + index).json().get("cut").asBoolean())
                .isFalse();
        JsonNode then = ada().get(article + "?revision=1&asOf=" + index).json();
        assertThat(then.get("text")).isEqualTo(now.get("text"));
        assertThat(then.get("latestRevision").asInt()).isEqualTo(1);
        assertThat(then.get("statements")).isEqualTo(now.get("statements"));
        Answer later = ada().get(article + "?revision=2&asOf=" + index);
        assertThat(later.status()).isEqualTo(404);
        assertThat(later.json().get("type").asString()).endsWith("/unknown-revision");
    }

    @Test
    void before_it_was_there_there_is_nothing_to_show() {
        for (String path : new String[] {article, article + "/statements", statement}) {
            Answer answer = ada().get(path + "?asOf=2001-01-01T00:00:00Z");
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.json().get("type").asString()).endsWith("/not-there-yet");
            assertThat(answer.json().get("detail").asString()).contains("not in the record yet");
        }
        assertThat(ada().get("/api/v1/articles/00000000-0000-0000-0000-000000000000?asOf=0")
                        .json()
                        .get("type")
                        .asString())
                .endsWith("/unknown-article");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "2021-06-16", "%23-1", "%23", "9999-01-01T00:00:00Z", "%23999999999", "1.5", ""})
    void what_names_no_moment_of_the_log_is_refused_with_a_sentence(String asOf) {
        for (String path : new String[] {article, article + "/statements", statement}) {
            Answer answer = ada().get(path + "?asOf=" + asOf);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.json().get("type").asString()).endsWith("/malformed-parameter");
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("asOf");
            assertThat(answer.json().get("detail").asString()).endsWith(".").isNotBlank();
        }
    }

    @Test
    void lists_are_answered_as_they_were_answered_then() {
        JsonNode queue = ben().get("/api/v1/queue").json();
        JsonNode articles =
                ada().get("/api/v1/articles?only=IN_REVIEW&limit=500").json();
        long index = newest();
        assertThat(queue.get("asOfIndex").isNull()).isTrue();
        assertThat(articles.get("asOfIndex").isNull()).isTrue();

        done(ben().post(statement + "/mark-verified", "{}"));

        JsonNode queueThen = ben().get("/api/v1/queue?asOf=" + index).json();
        assertThat(queueThen.get("asOfIndex").asLong()).isEqualTo(index);
        assertThat(withoutMoment(queueThen)).isEqualTo(withoutMoment(queue));
        JsonNode articlesThen = ada().get("/api/v1/articles?only=IN_REVIEW&limit=500&asOf=" + index)
                .json();
        assertThat(articlesThen.get("asOfIndex").asLong()).isEqualTo(index);
        assertThat(withoutMoment(articlesThen)).isEqualTo(withoutMoment(articles));
        assertThat(withoutMoment(
                        ada().get("/api/v1/articles?only=IN_REVIEW&limit=500").json()))
                .isNotEqualTo(withoutMoment(articles));
    }

    @Test
    void words_are_not_searched_in_what_articles_said_then() {
        Answer answer = ada().get("/api/v1/articles?query=bridge&asOf=1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("query");
    }

    @Test
    void an_entry_inside_of_an_append_counts_for_all_of_it() {
        JsonNode history = ada().get(statement + "/history").json();
        long ingested = history.get(0).get("index").asLong();
        JsonNode then = ada().get(article + "?asOf=" + ingested).json();
        JsonNode now = ada().get(article).json();
        assertThat(then.get("statements").size())
                .isEqualTo(now.get("statements").size());
        assertThat(then.get("asOfIndex").asLong()).isGreaterThan(ingested);
        JsonNode again =
                ada().get(article + "?asOf=" + then.get("asOfIndex").asLong()).json();
        assertThat(again).isEqualTo(then);
    }

    @Test
    void fixes_are_shown_as_they_were_then() {
        done(ada().post(statement + "/propose-fix", """
                {"replacement": "Quite another sentence.", "reason": "It is so.", "kind": "OTHER"}"""));
        JsonNode before = ada().get(statement).json();
        JsonNode all = ada().get(article + "/fixes").json();
        String fix = before.at("/fixes/0/id").asString();
        long index = ada().get("/api/v1/audit/events?limit=1")
                .json()
                .at("/items/0/index")
                .asLong();
        done(ada().post(statement + "/withdraw-fix", "{\"fix\": \"%s\"}".formatted(fix)));

        JsonNode then = ada().get(statement + "?asOf=" + index).json();
        assertThat(then.get("fixes")).hasSize(1).isEqualTo(before.get("fixes"));
        JsonNode allThen = ada().get(article + "/fixes?asOf=" + index).json();
        assertThat(withoutMoment(allThen)).isEqualTo(withoutMoment(all));
        assertThat(ada().get(statement).json().get("fixes")).isNotEqualTo(before.get("fixes"));
        assertThat(ada().get(article + "/fixes?asOf=0").status()).isEqualTo(404);
    }
}
