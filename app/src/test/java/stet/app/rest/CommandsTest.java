package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.app.rest.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Every command over REST, each answering with what it changed. */
class CommandsTest extends RestTest {

    @Test
    void an_article_is_taken_in_with_its_statements() {
        Answer created = ada().post("/api/v1/articles", """
                {"title": "Ferry", "text": "The ferry Aurora sank in 1952.\\nNobody was hurt.", "url": "https://example.org/a",
                 "publisher": "The Courier", "author": "Jo Writer", "language": "en", "publishedAt": "2021-06-16"}""");
        assertThat(created.status()).isEqualTo(201);
        JsonNode article = created.json();
        assertThat(created.header("Location"))
                .isEqualTo("/api/v1/articles/" + article.get("id").asString());
        assertThat(article.get("title").asString()).isEqualTo("Ferry");
        assertThat(article.get("revision").asInt()).isEqualTo(1);
        assertThat(article.get("publishedAt").asString()).isEqualTo("2021-06-16T00:00:00Z");
        assertThat(article.get("progress").get("untriaged").asInt()).isEqualTo(2);
        JsonNode statement = article.get("statements").get(1);
        assertThat(statement.get("position").asInt()).isEqualTo(2);
        assertThat(statement.get("text").asString()).isEqualTo("Nobody was hurt.");
        assertThat(article.get("text")
                        .asString()
                        .substring(
                                statement.get("start").asInt(),
                                statement.get("end").asInt()))
                .isEqualTo("Nobody was hurt.");
        assertThat(statement.get("status").asString()).isEqualTo("UNTRIAGED");
        assertThat(statement.get("stale").asBoolean()).isFalse();
        assertThat(statement.get("version").asInt()).isZero();
        for (String absent : new String[] {"verdict", "rating", "repeats"})
            assertThat(statement.get(absent).isNull()).as(absent).isTrue();
        assertThat(ben().get(created.header("Location")).json()).isEqualTo(article);
        assertThat(ben().get(created.header("Location") + "/statements").json().get("items"))
                .isEqualTo(article.get("statements"));
    }

    @Test
    void a_claim_goes_from_untriaged_to_verified_by_two_people() {
        String statement = statement();
        Answer flagged = done(ada().post(statement + "/flag-claim", """
                {"reason": "Has a date.", "proposition": "The bridge opened."}"""));
        assertThat(flagged.value("status")).isEqualTo("FLAGGED");
        assertThat(flagged.value("proposition")).isEqualTo("The bridge opened.");
        Answer assigned = done(ben().post(statement + "/assign-checker", "{\"person\": \"ada\"}"));
        assertThat(assigned.value("checker")).isEqualTo("ada");
        assertThat(assigned.value("status")).isEqualTo("IN_CHECK");
        done(ada().post(statement + "/attach-source", source("one.example")));
        Answer attached = done(ada().post(statement + "/attach-source", source("www.two.example")));
        assertThat(attached.json().get("sources").size()).isEqualTo(2);
        assertThat(attached.json().get("sources").get(1).get("origin").asString())
                .isEqualTo("two.example");
        Answer proposed = done(ada().post(statement + "/propose-verdict", """
                {"verdict": "SUPPORTED", "rating": 4, "rationale": "Both say so."}"""));
        assertThat(proposed.value("status")).isEqualTo("IN_REVIEW");
        assertThat(proposed.json().get("rating").asInt()).isEqualTo(4);
        refused(ada().post(statement + "/mark-verified", "{}"), 403, "same-hand");
        Answer verified = done(ben().post(statement + "/mark-verified", "{\"note\": \"Read both.\"}"));
        assertThat(verified.value("status")).isEqualTo("VERIFIED");
        assertThat(verified.value("verdict")).isEqualTo("SUPPORTED");
        assertThat(verified.value("proposedBy")).isEqualTo("ada");
        assertThat(verified.value("verifiedBy")).isEqualTo("ben");
        assertThat(ada().get(statement).json()).isEqualTo(verified.json());
        assertThat(ada().get(statement + "/history")
                        .json()
                        .valueStream()
                        .map(event -> event.get("type").asString()))
                .containsExactly(
                        "article-ingested",
                        "statement-recorded",
                        "claim-flagged",
                        "checker-assigned",
                        "source-attached",
                        "source-attached",
                        "verdict-proposed",
                        "statement-verified");
    }

    @Test
    void a_statement_is_dismissed_and_flagged_after_all() {
        String statement = statement();
        Answer dismissed = done(ada().post(statement + "/dismiss-statement", """
                {"kind": "NOT_CHECK_WORTHY", "reason": "Nobody minds."}"""));
        assertThat(dismissed.value("status")).isEqualTo("DISMISSED");
        assertThat(dismissed.value("dismissal")).isEqualTo("NOT_CHECK_WORTHY");
        assertThat(done(ada().send("POST", statement + "/flag-claim", null)).value("status"))
                .isEqualTo("FLAGGED");
    }

    @Test
    void a_checker_is_released() {
        String statement = statement();
        done(ada().post(statement + "/flag-claim", ""));
        done(ada().post(statement + "/assign-checker", "{\"person\": \"ada\"}"));
        assertThat(done(ben().post(statement + "/release-checker", "{}")).value("checker"))
                .isEmpty();
    }

    @Test
    void a_source_is_attached_by_its_id_and_detached() {
        String statement = statement();
        done(ada().post(statement + "/flag-claim", "{}"));
        Answer registered = ada().post("/api/v1/sources", """
                {"title": "Port register", "publisher": "Harbour office"}""");
        assertThat(registered.status()).isEqualTo(201);
        Answer attached = done(ada().post(statement + "/attach-source", """
                {"sourceId": "%s", "stance": "GIVES_CONTEXT"}""".formatted(registered.value("id"))));
        JsonNode use = attached.json().get("sources").get(0);
        assertThat(use.get("origin").asString()).isEqualTo("Harbour office");
        assertThat(ada().get(registered.header("Location") + "/claims")
                        .json()
                        .get(0)
                        .get("use"))
                .isEqualTo(use);
        Answer detached = done(ada().post(statement + "/detach-source", """
                {"attachment": "%s", "reason": "Another port."}""".formatted(
                        use.get("attachment").asString())));
        assertThat(detached.json().get("sources").size()).isZero();
    }

    @Test
    void an_address_that_is_known_stays_one_source() {
        String first = statement();
        String second = statement();
        done(ada().post(first + "/flag-claim", "{}"));
        done(ada().post(second + "/flag-claim", "{}"));
        String body = source("shared.example");
        JsonNode one = done(ada().post(first + "/attach-source", body))
                .json()
                .get("sources")
                .get(0);
        JsonNode two = done(ada().post(second + "/attach-source", body))
                .json()
                .get("sources")
                .get(0);
        assertThat(two.get("source")).isEqualTo(one.get("source"));
    }

    @Test
    void a_verdict_is_returned_proposed_again_verified_and_reopened() {
        String statement = claimInReview();
        Answer returned = done(ben().post(statement + "/return-for-rework", "{\"reason\": \"Which bridge?\"}"));
        assertThat(returned.value("returnedReason")).isEqualTo("Which bridge?");
        done(ada().post(statement + "/propose-verdict", """
                {"verdict": "SUPPORTED", "rating": 5, "rationale": "The harbour's."}"""));
        done(cleo().post(statement + "/mark-verified", ""));
        assertThat(done(cleo().post(statement + "/reopen-claim", "{\"reason\": \"A letter came.\"}"))
                        .value("status"))
                .isEqualTo("IN_CHECK");
    }

    @Test
    void a_verdict_without_enough_evidence_has_no_rating() {
        String statement = statement();
        done(ada().post(statement + "/flag-claim", "{}"));
        Answer proposed = done(ada().post(statement + "/propose-verdict", """
                {"verdict": "NOT_ENOUGH_EVIDENCE", "rationale": "Nothing found.", "noSearchReason": "Nobody keeps records."}"""));
        assertThat(proposed.json().get("rating").isNull()).isTrue();
    }

    @Test
    void a_note_stays_with_the_statement() {
        Answer noted = done(ada().post(statement() + "/add-note", "{\"text\": \"Ask the harbour.\"}"));
        assertThat(noted.json().get("notes").get(0).get("text").asString()).isEqualTo("Ask the harbour.");
        assertThat(noted.json().get("notes").get(0).get("writtenBy").asString()).isEqualTo("ada");
    }

    @Test
    void a_withdrawn_source_is_marked_and_nothing_rests_on_it_any_more() {
        Answer registered = ada().post("/api/v1/sources", "{\"title\": \"A leaflet\"}");
        Answer withdrawn =
                done(cleo().post(registered.header("Location") + "/withdraw-source", "{\"reason\": \"Invented.\"}"));
        assertThat(withdrawn.json().get("withdrawn").asBoolean()).isTrue();
        assertThat(withdrawn.json().get("withdrawal").get("by").asString()).isEqualTo("cleo");
        String statement = statement();
        done(ada().post(statement + "/flag-claim", "{}"));
        refused(
                ada().post(statement + "/attach-source", """
                        {"sourceId": "%s", "stance": "SUPPORTS"}""".formatted(registered.value("id"))),
                409,
                "source-is-withdrawn");
    }

    @Test
    void a_machine_checks_but_never_signs_off() {
        String statement = claimInReview();
        refused(importer().post(statement + "/mark-verified", "{}"), 403, "automation-signs-off");
    }

    @Test
    void everyone_sees_what_waits_for_them() {
        String statement = claimInReview();
        String id = statement.substring(statement.lastIndexOf('/') + 1);
        JsonNode queue = ben().get("/api/v1/queue").json();
        assertThat(queue.get("toReview")
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("statement").get("id").asString()))
                .contains(id);
        assertThat(ada().get("/api/v1/queue")
                        .json()
                        .get("toReview")
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("statement").get("id").asString()))
                .doesNotContain(id);
    }

    @Test
    void who_takes_a_review_has_it_alone_until_they_give_it_up() {
        String statement = claimInReview();
        refused(ada().post(statement + "/take-review", "{}"), 403, "same-hand");
        Answer taken = ben().post(statement + "/take-review", "{}");
        done(taken);
        assertThat(taken.value("reviewer")).isEqualTo("ben");
        assertThat(queued(ben(), "taken")).contains(statement.substring(statement.lastIndexOf('/') + 1));
        assertThat(queued(cleo(), "takenByOthers")).contains(statement.substring(statement.lastIndexOf('/') + 1));
        refused(cleo().post(statement + "/mark-verified", "{}"), 409, "review-taken-by-another");
        refused(ada().post(statement + "/give-up-review", "{}"), 403, "not-your-review");
        done(cleo().post(statement + "/give-up-review", "{}"));
        done(cleo().post(statement + "/mark-verified", "{}"));
    }

    private static List<String> queued(Api person, String list) {
        return person.get("/api/v1/queue")
                .json()
                .get(list)
                .get("items")
                .valueStream()
                .map(item -> item.get("statement").get("id").asString())
                .toList();
    }

    @Test
    void lists_are_read_in_parts() {
        ingest(ada());
        ingest(ada());
        Answer first = ada().get("/api/v1/articles?limit=1");
        Answer second = ada().get("/api/v1/articles?limit=1&cursor=" + first.value("next"));
        assertThat(first.json().get("items").size()).isEqualTo(1);
        assertThat(second.json().get("items").get(0).get("id"))
                .isNotEqualTo(first.json().get("items").get(0).get("id"));
        refused(ada().get("/api/v1/articles?cursor=nonsense"), 400, "malformed-parameter");
        refused(ada().get("/api/v1/articles?limit=0"), 400, "malformed-parameter");
        refused(ada().get("/api/v1/articles?sort=LENGTH"), 400, "malformed-parameter");
    }

    @Test
    void head_tells_what_get_would() {
        String statement = statement();
        Answer head = ada().send("HEAD", statement, null);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo("\"0\"");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_caller_is_told_who_they_are() {
        JsonNode me = otto().get("/api/v1/me").json();
        assertThat(me.get("id").asString()).isEqualTo("otto");
        assertThat(me.get("scopes").valueStream().map(JsonNode::asString)).containsExactly("read", "audit", "review");
    }

    @Test
    void which_verdicts_could_be_proposed_is_told_before_and_why_not_the_others() {
        String statement = statement();
        assertThat(ada().get(statement + "/verdicts").body()).doesNotContain("true");
        done(ada().post(statement + "/flag-claim", "{}"));
        done(ada().post(statement + "/attach-source", source("one.example")));
        JsonNode lacking = ada().get(statement + "/verdicts").json();
        assertThat(lacking.at("/0/verdict").asString()).isEqualTo("SUPPORTED");
        assertThat(lacking.at("/0/possible").asBoolean()).isFalse();
        assertThat(lacking.at("/0/because").asString()).contains("one origin");
        assertThat(lacking.at("/1/because").asString()).startsWith("Refuted needs a source that refutes the claim");
        assertThat(lacking.at("/2/possible").asBoolean()).isTrue();
        assertThat(lacking.at("/3/because").asString()).startsWith("Not enough evidence needs a record");
        done(ada().post(statement + "/attach-source", source("two.example")));
        assertThat(ada().get(statement + "/verdicts").json().at("/0"))
                .isEqualTo(Api.JSON.readTree("{\"verdict\": \"SUPPORTED\", \"possible\": true, \"because\": null}"));
        refused(ada().get("/api/v1/statements/" + new UUID(9, 9) + "/verdicts"), 404, "unknown-statement");
    }
}
