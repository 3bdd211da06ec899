package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Machines record where somebody looked and whom they asked, and read what came back. */
class EnquiriesOverRestTest extends RestTest {
    private static final String IN_VAIN = "{\"verdict\": \"NOT_ENOUGH_EVIDENCE\", \"rationale\": \"Nobody knows.\"}";
    private static final String ASK = """
            {"to": {"name": "Mara Lind", "organisation": "Port authority", "contact": "press office"},
             "question": "Since when?", "due": "2026-03-09"}""";

    private String claim;

    @BeforeEach
    void a_claim() {
        claim = statement();
        done(ada().post(claim + "/flag-claim", "{}"));
    }

    private static String onQuery(JsonNode asked, String fields) {
        return "{\"query\": \"%s\", %s}"
                .formatted(asked.at("/claims/0/queries/0/id").asString(), fields);
    }

    @Test
    void not_enough_evidence_is_proposed_once_somebody_has_looked() {
        refused(ada().post(claim + "/propose-verdict", IN_VAIN), 409, "nothing-looked-for");
        JsonNode looked = done(ada().post(
                                claim + "/record-search",
                                "{\"where\": \"ARCHIVE\", \"query\": \"dues 1933\", \"at\": \"2026-03-05T14:00:00Z\"}"))
                .json();
        JsonNode search = looked.at("/claims/0/searches/0");
        assertThat(search.get("where").asString()).isEqualTo("ARCHIVE");
        assertThat(search.get("query").asString()).isEqualTo("dues 1933");
        assertThat(search.get("at").asString()).isEqualTo("2026-03-05T14:00:00Z");
        assertThat(search.get("found").isNull()).isTrue();
        assertThat(search.get("recordedBy").asString()).isEqualTo("ada");
        assertThat(looked.get("status").asString()).isEqualTo("IN_CHECK");

        done(ada().post(claim + "/propose-verdict", IN_VAIN));
    }

    @Test
    void what_a_verdict_lacks_says_that_nobody_has_looked() {
        String verdicts = ada().get(claim + "/verdicts").body();
        assertThat(verdicts).contains("Not enough evidence needs a record that somebody looked.");
        done(ada().post(claim + "/record-search", "{\"where\": \"WEB\", \"query\": \"dues\"}"));
        assertThat(ada().get(claim + "/verdicts").body()).doesNotContain("needs a record that somebody looked");
    }

    @Test
    void who_says_why_nobody_had_to_look_is_quoted_with_the_verdict() {
        JsonNode proposed = done(ada().post(
                                claim + "/propose-verdict",
                                IN_VAIN.replace("}", ", \"noSearchReason\": \"No register was kept.\"}")))
                .json();
        assertThat(proposed.at("/claims/0/noSearchReason").asString()).isEqualTo("No register was kept.");
    }

    @Test
    void a_claim_waits_for_an_answer_and_nobody_concludes_meanwhile() {
        JsonNode asked = done(ada().post(claim + "/ask-author", ASK)).json();
        assertThat(asked.get("status").asString()).isEqualTo("QUERY_OPEN");
        JsonNode query = asked.at("/claims/0/queries/0");
        assertThat(query.at("/to/name").asString()).isEqualTo("Mara Lind");
        assertThat(query.at("/to/contact").asString()).isEqualTo("press office");
        assertThat(query.get("due").asString()).isEqualTo("2026-03-09");
        assertThat(query.get("state").asString()).isEqualTo("OPEN");
        refused(ada().post(claim + "/ask-author", ASK), 409, "already-asked");
        refused(ada().post(claim + "/propose-verdict", IN_VAIN), 409, "query-is-open");

        done(ben().post(
                        claim + "/record-attempt",
                        onQuery(asked, "\"how\": \"By telephone\", \"outcome\": \"They call back.\"")));
        JsonNode answered = done(ben().post(claim + "/answer-query", onQuery(asked, "\"answer\": \"Since May.\"")))
                .json();

        assertThat(answered.get("status").asString()).isEqualTo("IN_CHECK");
        JsonNode settled = answered.at("/claims/0/queries/0");
        assertThat(settled.get("answer").asString()).isEqualTo("Since May.");
        assertThat(settled.get("settledBy").asString()).isEqualTo("ben");
        assertThat(settled.at("/attempts/0/outcome").asString()).isEqualTo("They call back.");
        refused(
                ben().post(claim + "/withdraw-query", onQuery(asked, "\"reason\": \"Late.\"")),
                409,
                "query-is-settled");
    }

    @Test
    void what_waits_for_an_answer_stands_in_the_queue_and_its_history_names_no_contact() {
        String id = claim.substring(claim.lastIndexOf('/') + 1);
        done(ada().post(claim + "/ask-author", ASK.replace("Since when?", "Since when, in " + id + "?")));
        assertThat(ben().get("/api/v1/queue").json().at("/queries/items").valueStream())
                .anyMatch(query -> query.get("statement").asString().equals(id));
        assertThat(ben().get("/api/v1/queue/waiting?kind=TO_ANSWER&limit=200").body())
                .contains(id);
        assertThat(ben().get(claim + "/history").json().valueStream())
                .extracting(entry -> entry.get("sentence").asString())
                .anyMatch(sentence -> sentence.startsWith("asked Mara Lind"))
                .noneMatch(sentence -> sentence.contains("press office"));
    }

    @Test
    void what_was_asked_is_read_as_of_a_moment() {
        JsonNode asked = done(ada().post(claim + "/ask-author", ASK)).json();
        JsonNode history = ada().get(claim + "/history").json();
        long last = history.get(history.size() - 1).get("index").asLong();
        done(ada().post(claim + "/answer-query", onQuery(asked, "\"answer\": \"Since May.\"")));

        JsonNode then = ada().get(claim + "?asOf=" + last).json();
        assertThat(then.get("status").asString()).isEqualTo("QUERY_OPEN");
        assertThat(then.at("/claims/0/queries/0/state").asString()).isEqualTo("OPEN");
    }

    @Test
    void a_form_lacking_its_words_is_refused_field_by_field() {
        refused(ada().post(claim + "/record-search", "{\"query\": \"dues\"}"), 422, "field-missing");
        refused(ada().post(claim + "/ask-author", "{\"to\": {\"name\": \"Mara\"}}"), 422, "field-missing");
        refused(
                ada().post(
                                claim + "/answer-query",
                                "{\"query\": \"%s\", \"answer\": \"x\"}"
                                        .formatted("0199a000-0000-7000-8000-000000000071")),
                404,
                "unknown-query");
    }
}
