package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.app.rest.Api.Answer;
import tools.jackson.databind.JsonNode;

/** What was written is mended over REST by who wrote it, and everybody sees that it was. */
class AmendingOverRestTest extends RestTest {
    @Test
    void who_wrote_a_note_mends_it_and_the_history_keeps_what_it_said() {
        String statement = statement();
        Answer noted = done(ada().post(statement + "/add-note", "{\"text\": \"Ask the harbor.\"}"));
        String note = noted.json().get("notes").get(0).get("id").asString();
        String mended = "{\"note\": \"%s\", \"text\": \"Ask the harbour.\"}".formatted(note);

        refused(ben().post(statement + "/amend-note", mended), 403, "not-your-note");
        Answer amended = done(ada().post(statement + "/amend-note", mended));

        assertThat(amended.json().get("notes").size()).isEqualTo(1);
        assertThat(amended.json().get("notes").get(0).get("text").asString()).isEqualTo("Ask the harbour.");
        assertThat(amended.json().get("notes").get(0).get("amendedAt").isNull()).isFalse();
        assertThat(ada().get(statement + "/history").body())
                .contains("amended a note, which said “Ask the harbor.”: it says “Ask the harbour.” now");
        refused(
                ada().post(statement + "/amend-note", mended.replace(note, new UUID(9, 9).toString())),
                404,
                "unknown-note");
    }

    @Test
    void who_attached_a_passage_amends_it_and_a_verdict_on_it_goes_stale() {
        String statement = claimInReview();
        JsonNode passage = ada().get(statement).json().at("/sources/0");
        String amendment = """
                {"attachment": "%s", "excerpt": "The bridge opened in May.", "locator": "\u200b"}""".formatted(passage.get("attachment").asString());

        refused(ben().post(statement + "/amend-attachment", amendment), 403, "not-your-passage");
        JsonNode amended =
                done(ada().post(statement + "/amend-attachment", amendment)).json();

        assertThat(amended.at("/sources/0/excerpt").asString()).isEqualTo("The bridge opened in May.");
        assertThat(amended.at("/sources/0/locator")).isEqualTo(passage.get("locator"));
        assertThat(amended.at("/sources/0/stance")).isEqualTo(passage.get("stance"));
        assertThat(amended.at("/sources/0/amendedAt").isNull()).isFalse();
        assertThat(amended.get("staleBecause").asString()).isEqualTo("PASSAGE_AMENDED");
        refused(ben().post(statement + "/mark-verified", "{}"), 409, "verdict-is-stale");
        assertThat(ada().get(statement + "/history").body())
                .contains("from “The bridge opened.”", "to “The bridge opened in May.”", "was amended after it");
    }

    @Test
    void who_flagged_a_claim_rewords_it_until_there_is_a_verdict_on_it() {
        String statement = claimWithSources();
        refused(ben().post(statement + "/reword-claim", "{\"proposition\": \"It opened.\"}"), 403, "not-your-wording");
        refused(ada().post(statement + "/reword-claim", "{\"proposition\": \"\u2800\"}"), 422, "field-missing");
        JsonNode reworded = done(ada().post(statement + "/reword-claim", "{\"proposition\": \"It opened.\"}"))
                .json();
        assertThat(reworded.get("proposition").asString()).isEqualTo("It opened.");
        assertThat(reworded.get("rewordedAt").isNull()).isFalse();
        done(ada().post(statement + "/propose-verdict", """
                {"verdict": "SUPPORTED", "rating": 5, "rationale": "Both say so."}"""));
        refused(
                ada().post(statement + "/reword-claim", "{\"proposition\": \"It closed.\"}"),
                409,
                "verdict-awaits-review");
    }

    @Test
    void who_proposed_a_verdict_amends_its_rationale_before_it_is_signed_off() {
        String statement = claimInReview();
        String amendment = "{\"rationale\": \"Both of them say so.\"}";
        refused(ben().post(statement + "/amend-rationale", amendment), 403, "not-your-verdict");
        JsonNode amended =
                done(ada().post(statement + "/amend-rationale", amendment)).json();
        assertThat(amended.get("rationale").asString()).isEqualTo("Both of them say so.");
        assertThat(amended.get("rationaleAmendedAt").isNull()).isFalse();
        done(ben().post(statement + "/mark-verified", "{}"));
        refused(ada().post(statement + "/amend-rationale", "{\"rationale\": \"No.\"}"), 409, "already-verified");
    }
}
