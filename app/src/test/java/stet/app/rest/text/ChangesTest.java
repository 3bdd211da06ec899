package stet.app.rest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.app.rest.Api.Answer;
import stet.app.rest.RestTest;
import tools.jackson.databind.JsonNode;

/** What changed in an article between two moments, over REST. */
class ChangesTest extends RestTest {

    @Test
    void what_changed_since_an_article_was_taken_in_is_told_without_any_question() {
        String statement = claimInReview();
        JsonNode changes = ada().get(changes(statement)).json();
        assertThat(changes.get("changes")).hasSize(1);
        JsonNode change = changes.get("changes").get(0);
        assertThat("/api/v1/statements/" + change.get("statement").asString()).isEqualTo(statement);
        assertThat(change.at("/before/status").asString()).isEqualTo("UNTRIAGED");
        assertThat(change.at("/after/status").asString()).isEqualTo("IN_REVIEW");
        assertThat(change.at("/after/verdict").asString()).isEqualTo("SUPPORTED");
        assertThat(change.at("/after/stale").asBoolean()).isFalse();
        assertThat(change.at("/after/sources").asInt()).isEqualTo(2);
        assertThat(change.get("events")
                        .valueStream()
                        .map(event -> event.get("type").asString()))
                .containsExactly("claim-flagged", "source-attached", "source-attached", "verdict-proposed");
    }

    @Test
    void moments_are_named_by_the_log_or_by_the_clock() {
        String statement = statement();
        done(ada().post(statement + "/flag-claim", "{}"));
        JsonNode flagged = newest(statement);
        done(ada().post(statement + "/dismiss-statement", """
                {"kind": "NOT_CHECKABLE", "reason": "A wish."}"""));
        JsonNode dismissed = newest(statement);
        String indices = "?fromIndex=%d&toIndex=%d"
                .formatted(flagged.get("index").asLong(), dismissed.get("index").asLong());
        JsonNode byLog = ada().get(changes(statement) + indices).json();
        assertThat(byLog.at("/changes/0/before/status").asString()).isEqualTo("FLAGGED");
        assertThat(byLog.at("/changes/0/after/status").asString()).isEqualTo("DISMISSED");
        assertThat(byLog.at("/from/index").asLong())
                .isEqualTo(flagged.get("index").asLong());
        String instants = "?from=%s&to=%s"
                .formatted(flagged.get("at").asString(), dismissed.get("at").asString());
        assertThat(ada().get(changes(statement) + instants).json().get("changes"))
                .isEqualTo(byLog.get("changes"));
        assertThat(ada().get(changes(statement) + "?from=2001-01-01T00:00:00Z&to=2002-01-01T00:00:00%2B01:00")
                        .json()
                        .get("changes"))
                .isEmpty();
    }

    @Test
    void before_it_was_taken_in_an_article_had_no_statements() {
        JsonNode changes =
                ada().get(changes(statement()) + "?from=2001-01-01T00:00:00Z").json();
        assertThat(changes.get("from").isNull()).isTrue();
        assertThat(changes.get("changes"))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.get("before").isNull()).isTrue());
    }

    @Test
    void what_happened_half_a_microsecond_later_had_not_happened() {
        String statement = statement();
        done(ada().post(statement + "/flag-claim", "{}"));
        Instant at = Instant.parse(newest(statement).get("at").asString());
        String before = ada().get(changes(statement) + "?to=" + at.minusNanos(500))
                .json()
                .at("/changes")
                .toString();
        String then = ada().get(changes(statement) + "?to=" + at)
                .json()
                .at("/changes")
                .toString();
        assertThat(then).contains("FLAGGED");
        assertThat(before).doesNotContain("FLAGGED");
    }

    @Test
    void nothing_changed_where_nothing_happened() {
        Answer changes = ada().get(changes(statement()));
        assertThat(changes.json().get("changes")).isEmpty();
        assertThat(changes.value("asBefore")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=2021-06-16",
                "fromIndex=x",
                "fromIndex=-1",
                "toIndex=900000000",
                "from=2021-06-16T14:02:00Z&fromIndex=1",
                "to=2001-01-01T00:00:00Z"
            })
    void moments_that_mean_nothing_are_refused(String question) {
        refused(ada().get(changes(statement()) + "?" + question), 400, "malformed-parameter");
    }

    @Test
    void there_are_no_changes_of_an_article_that_is_not_there() {
        refused(ada().get("/api/v1/articles/00000000-0000-7000-8000-000000000000/changes"), 404, "unknown-article");
    }

    private String changes(String statement) {
        return "/api/v1/articles/" + ada().get(statement).value("article") + "/changes";
    }

    private JsonNode newest(String statement) {
        String id = statement.substring(statement.lastIndexOf('/') + 1);
        return otto().get("/api/v1/audit/events?limit=1&statement=" + id).json().at("/items/0");
    }
}
