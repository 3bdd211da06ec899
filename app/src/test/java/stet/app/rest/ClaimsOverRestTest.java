package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stet.app.rest.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Several claims in one statement, over REST. */
class ClaimsOverRestTest extends RestTest {
    private static final String VERDICT = """
            {"claim": %d, "verdict": "%s", "rationale": "Nobody knows.", "singleSourceReason": "The only record.",
             "noSearchReason": "Nobody keeps records."}""";

    private static String flag(String proposition) {
        return "{\"proposition\": \"%s\"}".formatted(proposition);
    }

    /** A statement with two claims. */
    private String two() {
        String statement = statement();
        done(ada().post(statement + "/flag-claim", flag("It opened.")));
        done(ada().post(statement + "/flag-claim", """
                {"proposition": "It is a bridge.", "start": 8, "end": 14, "kind": "QUOTE_TRUE"}"""));
        return statement;
    }

    private JsonNode claim(String statement, int number) {
        for (JsonNode claim : ada().get(statement).json().get("claims"))
            if (claim.get("number").asInt() == number) return claim;
        throw new AssertionError("no claim " + number);
    }

    private static String named(int claim) {
        return "{\"claim\": %d}".formatted(claim);
    }

    @Test
    void a_statement_has_no_claim_before_it_is_flagged_and_then_one() {
        String statement = statement();
        assertThat(ada().get(statement).json().get("claims")).isEmpty();
        JsonNode flagged = done(ada().post(statement + "/flag-claim", "{}")).json();
        assertThat(flagged.get("claims")).hasSize(1);
        assertThat(flagged.at("/claims/0/number").asInt()).isEqualTo(1);
        assertThat(flagged.at("/claims/0/proposition").isNull()).isTrue();
        assertThat(flagged.at("/claims/0/kind").asString()).isEqualTo("FACT");
        assertThat(flagged.at("/claims/0/status").asString()).isEqualTo("FLAGGED");
    }

    @Test
    void another_proposition_adds_a_claim_with_its_exact_words() {
        String statement = two();
        JsonNode json = ada().get(statement).json();
        JsonNode second = json.at("/claims/1");
        assertThat(second.get("number").asInt()).isEqualTo(2);
        assertThat(second.get("proposition").asString()).isEqualTo("It is a bridge.");
        assertThat(second.get("kind").asString()).isEqualTo("QUOTE_TRUE");
        String text = json.get("text").asString();
        assertThat(text.substring(second.get("start").asInt(), second.get("end").asInt()))
                .isEqualTo("bridge");
        assertThat(json.at("/claims/0/start").isNull()).isTrue();
    }

    @Test
    void what_is_claimed_already_is_not_flagged_again() {
        String statement = two();
        refused(ada().post(statement + "/flag-claim", flag("it is a BRIDGE.")), 409, "already-flagged");
        refused(ada().post(statement + "/flag-claim", "{}"), 409, "already-flagged");
        assertThat(ada().get(statement).json().get("claims")).hasSize(2);
    }

    @Test
    void words_that_do_not_stand_there_are_refused() {
        String statement = statement();
        refused(
                ada().post(statement + "/flag-claim", "{\"proposition\": \"x\", \"start\": 3, \"end\": 900}"),
                422,
                "no-such-words");
        refused(ada().post(statement + "/flag-claim", "{\"proposition\": \"x\", \"start\": 3}"), 422, "field-missing");
    }

    @Test
    void a_command_names_its_claim_where_there_are_several() {
        String statement = two();
        Answer unnamed = ada().post(statement + "/assign-checker", "{\"person\": \"ada\"}");
        refused(unnamed, 409, "several-claims");
        assertThat(unnamed.value("detail")).contains("1 (It opened.)", "2 (It is a bridge.)");
        for (String command : new String[] {"release-checker", "mark-verified"})
            refused(ben().post(statement + "/" + command, "{}"), 409, "several-claims");
        refused(ada().post(statement + "/attach-source", source("one.example")), 409, "several-claims");
        refused(ada().post(statement + "/assign-checker", "{\"person\": \"ada\", \"claim\": 3}"), 404, "unknown-claim");
        done(ada().post(statement + "/assign-checker", "{\"person\": \"ada\", \"claim\": 2}"));
        assertThat(claim(statement, 2).get("checker").asString()).isEqualTo("ada");
        assertThat(claim(statement, 1).get("checker").isNull()).isTrue();
        String one = statement();
        done(ada().post(one + "/flag-claim", "{}"));
        done(ada().post(one + "/assign-checker", "{\"person\": \"ada\", \"claim\": 1}"));
        refused(ada().post(one + "/release-checker", named(2)), 404, "unknown-claim");
    }

    @Test
    void each_claim_goes_its_own_way_and_the_statement_where_the_least_settled_is() {
        String statement = two();
        done(ada().post(statement + "/propose-verdict", VERDICT.formatted(1, "NOT_ENOUGH_EVIDENCE")));
        refused(ada().post(statement + "/mark-verified", named(1)), 403, "same-hand");
        JsonNode half = done(ben().post(statement + "/mark-verified", named(1))).json();
        assertThat(half.get("status").asString()).isEqualTo("FLAGGED");
        assertThat(half.get("verdict").isNull()).isTrue();
        assertThat(half.at("/claims/0/status").asString()).isEqualTo("VERIFIED");
        assertThat(half.at("/claims/0/verdict").asString()).isEqualTo("NOT_ENOUGH_EVIDENCE");
        assertThat(half.at("/claims/0/verifiedBy").asString()).isEqualTo("ben");

        done(ada().post(statement + "/attach-source", source("one.example").replaceFirst("\\{", "{\"claim\": 2, ")));
        JsonNode checked = done(ada().post(statement + "/propose-verdict", VERDICT.formatted(2, "SUPPORTED")))
                .json();
        assertThat(checked.get("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(checked.get("verdict").isNull()).isTrue();
        assertThat(checked.at("/sources/0/claim").asInt()).isEqualTo(2);
        JsonNode done = done(ben().post(statement + "/mark-verified", named(2))).json();
        assertThat(done.get("status").asString()).isEqualTo("VERIFIED");
        assertThat(done.get("verdict").isNull()).isTrue();

        done(ada().post(statement + "/attach-source", source("two.example").replaceFirst("\\{", "{\"claim\": 2, ")));
        assertThat(claim(statement, 2).get("stale").asBoolean()).isTrue();
        assertThat(claim(statement, 2).get("staleBecause").asString()).isEqualTo("SOURCE_ATTACHED");
        assertThat(claim(statement, 1).get("stale").asBoolean()).isFalse();
        assertThat(ada().get(statement).json().get("stale").asBoolean()).isTrue();
        assertThat(ada().get(statement + "/history").body())
                .contains(
                        "flagged claim 2 that what somebody said is so in “bridge”",
                        "on claim 2: proposed the verdict");
    }

    @Test
    void all_that_agree_give_the_statement_its_verdict() {
        String statement = two();
        done(ada().post(statement + "/propose-verdict", VERDICT.formatted(1, "NOT_ENOUGH_EVIDENCE")));
        JsonNode both = done(ada().post(statement + "/propose-verdict", VERDICT.formatted(2, "NOT_ENOUGH_EVIDENCE")))
                .json();
        assertThat(both.get("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(both.get("verdict").asString()).isEqualTo("NOT_ENOUGH_EVIDENCE");
    }

    @Test
    void one_of_several_claims_is_dismissed_and_the_only_one_is_not() {
        String statement = two();
        refused(ada().post(statement + "/dismiss-claim", "{\"reason\": \"No.\"}"), 409, "several-claims");
        refused(ada().post(statement + "/dismiss-claim", "{\"claim\": 2}"), 422, "field-missing");
        JsonNode left = done(ada().post(statement + "/dismiss-claim", "{\"claim\": 1, \"reason\": \"No.\"}"))
                .json();
        assertThat(left.get("claims")).hasSize(1);
        assertThat(left.at("/claims/0/number").asInt()).isEqualTo(2);
        refused(ada().post(statement + "/dismiss-claim", "{\"reason\": \"No.\"}"), 409, "only-claim");
        done(ada().post(statement + "/assign-checker", "{\"person\": \"ada\"}"));
        JsonNode again =
                done(ada().post(statement + "/flag-claim", flag("It opened."))).json();
        assertThat(again.at("/claims/0/number").asInt()).isEqualTo(1);
        assertThat(again.get("claims")).hasSize(2);
    }

    @Test
    void whoever_flagged_a_second_claim_or_dismissed_the_statement_undoes_that() {
        String statement = two();
        JsonNode one = done(ada().post(statement + "/undo-triage", "{}")).json();
        assertThat(one.get("claims")).hasSize(1);
        assertThat(one.get("status").asString()).isEqualTo("FLAGGED");
        done(ada().post(statement + "/flag-claim", flag("It is a bridge.")));
        JsonNode none = done(ada().post(statement + "/dismiss-statement", """
                {"kind": "NOT_CHECK_WORTHY", "reason": "Nobody minds."}""")).json();
        assertThat(none.get("status").asString()).isEqualTo("DISMISSED");
        assertThat(none.get("claims")).isEmpty();
        assertThat(done(ada().post(statement + "/undo-triage", "{}")).json().get("claims"))
                .hasSize(2);
    }

    @Test
    void a_note_is_about_the_statement_or_a_claim() {
        String statement = two();
        done(ada().post(statement + "/add-note", "{\"text\": \"Of all.\"}"));
        JsonNode noted = done(ada().post(statement + "/add-note", "{\"text\": \"Of two.\", \"claim\": 2}"))
                .json();
        assertThat(noted.at("/notes/0/claim").isNull()).isTrue();
        assertThat(noted.at("/notes/1/claim").asInt()).isEqualTo(2);
        refused(ada().post(statement + "/add-note", "{\"text\": \"x\", \"claim\": 3}"), 404, "unknown-claim");
    }

    @Test
    void the_entity_tag_is_the_statements() {
        String statement = two();
        String seen = ada().get(statement).header("ETag");
        done(ada().post(statement + "/assign-checker", "{\"person\": \"ada\", \"claim\": 2}"));
        assertThat(ada().with("If-Match", seen)
                        .post(statement + "/assign-checker", "{\"person\": \"ben\", \"claim\": 1}")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void the_verdicts_that_one_claim_could_have_are_asked_by_its_number() {
        String statement = two();
        done(ada().post(statement + "/attach-source", source("one.example").replaceFirst("\\{", "{\"claim\": 2, ")));
        done(ada().post(statement + "/attach-source", source("two.example").replaceFirst("\\{", "{\"claim\": 2, ")));
        assertThat(ada().get(statement + "/verdicts?claim=2")
                        .json()
                        .at("/0/possible")
                        .asBoolean())
                .isTrue();
        assertThat(ada().get(statement + "/verdicts?claim=1")
                        .json()
                        .at("/0/possible")
                        .asBoolean())
                .isFalse();
    }
}
