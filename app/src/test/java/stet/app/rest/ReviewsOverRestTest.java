package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.app.rest.Api.Answer;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.Role;
import stet.infra.account.Account;
import stet.infra.account.Scope;
import tools.jackson.databind.JsonNode;

/** Reviews of the log over REST. */
class ReviewsOverRestTest extends RestTest {
    private static final String REVIEWS = "/api/v1/reviews";

    @Test
    void an_auditor_opens_a_review_marks_questions_and_closes_it() {
        long newest = newest();
        String review = open(newest - 1, newest);
        done(otto().post(review + "/mark-reviewed", "{\"index\": %d}".formatted(newest)));
        Answer questioned = done(
                otto().post(review + "/question-entry", "{\"index\": %d, \"note\": \"Why?\"}".formatted(newest - 1)));
        assertThat(questioned.value("reviewed")).isEqualTo("1");
        assertThat(questioned.value("questioned")).isEqualTo("1");
        assertThat(questioned.value("unmarked")).isEqualTo("0");
        assertThat(questioned.header("ETag")).isEqualTo("\"2\"");
        Answer closed = done(otto().post(review + "/close-review", "{\"conclusion\": \"One question.\"}"));
        assertThat(closed.json().at("/closing/conclusion").asString()).isEqualTo("One question.");
        assertThat(closed.json().at("/closing/by").asString()).isEqualTo("otto");
        assertThat(closed.json().get("open").asBoolean()).isFalse();
        assertThat(otto().get(review).json()).isEqualTo(closed.json());
        refused(otto().post(review + "/mark-reviewed", "{\"index\": %d}".formatted(newest)), 409, "review-is-closed");
    }

    @Test
    void the_entries_of_a_review_are_listed_with_their_marks() {
        long newest = newest();
        String review = open(newest - 1, newest);
        done(otto().post(review + "/question-entry", "{\"index\": %d, \"note\": \"Why?\"}".formatted(newest)));
        JsonNode entries = otto().get(review + "/entries").json().get("items");
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).get("mark").isNull()).isTrue();
        assertThat(entries.get(1).at("/entry/index").asLong()).isEqualTo(newest);
        assertThat(entries.get(1).at("/mark/finding").asString()).isEqualTo("QUESTIONED");
        assertThat(entries.get(1).at("/mark/note").asString()).isEqualTo("Why?");
        assertThat(otto().get(review + "/entries?only=UNMARKED").json().get("items"))
                .hasSize(1);
        refused(otto().get(review + "/entries?only=ODD"), 400, "malformed-parameter");
    }

    @Test
    void a_review_takes_exactly_the_entries_of_a_filter() {
        String claim = claimInReview();
        String statement = claim.substring(claim.lastIndexOf('/') + 1);
        String filter = "\"filter\": {\"statement\": \"%s\", \"type\": \"source-attached\"}".formatted(statement);
        Answer opened = otto().post(REVIEWS, "{\"title\": \"Its sources\", %s}".formatted(filter));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        JsonNode log = otto().get("/api/v1/audit/events?type=source-attached&order=OLDEST_FIRST&statement=" + statement)
                .json()
                .get("items");
        List<Long> expected =
                log.valueStream().map(entry -> entry.get("index").asLong()).toList();
        assertThat(opened.json()
                        .get("entries")
                        .valueStream()
                        .map(JsonNode::asLong)
                        .toList())
                .isEqualTo(expected)
                .hasSize(2);
        assertThat(opened.json().get("unmarked").asInt()).isEqualTo(2);
        String none = filter.replace("source-attached", "no-such-type");
        refused(otto().post(REVIEWS, "{\"title\": \"Nothing\", %s}".formatted(none)), 422, "nothing-to-review");
    }

    @Test
    void several_entries_are_marked_at_once_or_none_is() {
        long newest = newest();
        String review = open(newest - 1, newest);
        String both = "{\"entries\": [%d, %d], \"finding\": \"REVIEWED\"}".formatted(newest - 1, newest);
        Answer marked = done(otto().post(review + "/mark-entries", both));
        assertThat(marked.value("reviewed")).isEqualTo("2");
        String beyond = "{\"entries\": [%d, %d], \"finding\": \"QUESTIONED\", \"note\": \"Why?\"}"
                .formatted(newest, newest + 1);
        refused(otto().post(review + "/mark-entries", beyond), 409, "entry-outside-range");
        assertThat(otto().get(review).value("questioned")).isEqualTo("0");
        refused(otto().post(review + "/mark-entries", "{\"finding\": \"REVIEWED\"}"), 422, "nothing-marked");
        refused(otto().post(review + "/mark-entries", "{\"entries\": [1]}"), 422, "field-missing");
    }

    @Test
    void every_step_is_an_event_of_the_log_that_names_its_review() {
        String review = open(newest(), newest());
        JsonNode event =
                otto().get("/api/v1/audit/events?limit=1").json().get("items").get(0);
        assertThat(event.get("type").asString()).isEqualTo("review-opened");
        assertThat(event.get("review").asString()).isEqualTo(review.substring(review.lastIndexOf('/') + 1));
        assertThat(event.get("sentence").asString()).startsWith("opened the review “The end of the log”");
    }

    @Test
    void reviews_are_listed_with_the_open_ones_first() {
        String closed = open(newest(), newest());
        done(otto().post(closed + "/close-review", "{\"conclusion\": \"In order.\"}"));
        open(newest(), newest());
        Answer list = otto().get(REVIEWS + "?limit=500");
        assertThat(list.json()
                        .get("items")
                        .valueStream()
                        .map(each -> each.get("open").asBoolean()))
                .isSortedAccordingTo((a, b) -> Boolean.compare(b, a))
                .contains(true, false);
        assertThat(otto().get(REVIEWS + "?limit=1").value("next")).isNotEmpty();
    }

    @Test
    void only_auditors_review_and_whoever_reads_the_log_sees_what_they_found() {
        String review = open(newest(), newest());
        assertThat(ada().get(review).status()).isEqualTo(200);
        for (Api other : new Api[] {ada(), cleo(), root("root")}) {
            refused(other.post(REVIEWS, opening(0, 0)), 403, "role-missing");
            refused(other.post(review + "/mark-reviewed", "{\"index\": 1}"), 403, "role-missing");
            refused(other.post(review + "/question-entry", "{}"), 403, "role-missing");
            refused(other.post(review + "/close-review", "{}"), 403, "role-missing");
        }
        Api reader = with(person("otto", "Otto Brandt", Role.AUDITOR), Set.of(Scope.AUDIT));
        refused(reader.post(REVIEWS, opening(0, 0)), 403, "scope-missing");
    }

    @Test
    void a_machine_opens_a_review_and_marks_nothing() {
        Api nightly =
                as(new Account(new Person("nightly"), "Nightly", Actor.Kind.AUTOMATION, Set.of(Role.AUDITOR), true));
        long newest = newest();
        Answer opened = nightly.post(REVIEWS, opening(newest, newest));
        assertThat(opened.status()).isEqualTo(201);
        String review = opened.header("Location");
        refused(
                nightly.post(review + "/mark-reviewed", "{\"index\": %d}".formatted(newest)),
                403,
                "automation-reviews");
        refused(nightly.post(review + "/close-review", "{\"conclusion\": \"Fine.\"}"), 403, "automation-reviews");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fromIndex\": 3, \"toIndex\": 2, \"title\": \"A\"} | 422 | range-backwards",
                "{\"fromIndex\": 0, \"toIndex\": 1000, \"title\": \"A\"} | 422 | range-too-long",
                "{\"fromIndex\": 900000000, \"toIndex\": 900000001, \"title\": \"A\"} | 409 | range-outside-log",
                "{\"toIndex\": 2, \"title\": \"A\"} | 422 | field-missing",
                "{\"fromIndex\": 0, \"toIndex\": 2, \"title\": \" \"} | 422 | field-missing",
                "{\"fromIndex\": \"0\", \"toIndex\": 2, \"title\": \"A\"} | 400 | wrong-type"
            })
    void a_review_that_cannot_be_is_refused(String body, int status, String code) {
        newest();
        refused(otto().post(REVIEWS, body), status, code);
    }

    @Test
    void a_mark_that_cannot_be_is_refused() {
        long newest = newest();
        String review = open(newest, newest);
        refused(otto().post(review + "/mark-reviewed", "{}"), 422, "field-missing");
        refused(otto().post(review + "/question-entry", "{\"index\": %d}".formatted(newest)), 422, "field-missing");
        refused(
                otto().post(review + "/mark-reviewed", "{\"index\": %d}".formatted(newest + 1)),
                409,
                "entry-outside-range");
        refused(otto().post(review + "/close-review", "{}"), 422, "field-missing");
        String nowhere = REVIEWS + "/00000000-0000-7000-8000-000000000000";
        refused(otto().post(nowhere + "/close-review", "{\"conclusion\": \"A\"}"), 404, "unknown-review");
        refused(otto().get(nowhere), 404, "unknown-review");
        refused(otto().get(nowhere + "/entries"), 404, "unknown-review");
    }

    @Test
    void a_command_is_conditional_and_has_one_effect() {
        long newest = newest();
        String review = open(newest, newest);
        String mark = "{\"index\": %d}".formatted(newest);
        refused(otto().with("If-Match", "\"7\"").post(review + "/mark-reviewed", mark), 412, "changed-meanwhile");
        Api once = otto().with("If-Match", "\"0\"").with("Idempotency-Key", "mark-" + review);
        assertThat(done(once.post(review + "/mark-reviewed", mark)).header("ETag"))
                .isEqualTo("\"1\"");
        Answer again = done(once.post(review + "/mark-reviewed", mark));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.value("version")).isEqualTo("1");
    }

    private String open(long from, long to) {
        Answer opened = otto().post(REVIEWS, opening(from, to));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(opened.header("ETag")).isEqualTo("\"0\"");
        return opened.header("Location");
    }

    private static String opening(long from, long to) {
        return """
                {"fromIndex": %d, "toIndex": %d, "title": "The end of the log"}""".formatted(from, to);
    }

    /** The index of an entry that is the newest for a moment. */
    private long newest() {
        ingest(ada());
        return otto().get("/api/v1/audit/events?limit=1")
                .json()
                .at("/items/0/index")
                .asLong();
    }
}
