package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.domain.account.Role;

/** What the forms of a statement's panel answer to whoever uses them, rightly or wrongly. */
class StatementFormsTest extends PageTest {

    @Test
    void what_is_done_leads_back_to_the_statement_and_is_said_once() {
        Visitor ada = ada();
        String statement = statement(ada);
        Visit flagged = act(ada, statement, "flag-claim", Map.of("reason", "A number"));
        assertThat(flagged.status()).isEqualTo(303);
        assertThat(flagged.location()).contains("?statement=").endsWith("#s1");
        assertThat(ada.follow(flagged).says("Flagged as a claim.")).isTrue();
        assertThat(ada.follow(flagged).says("Flagged as a claim.")).isFalse();
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_says_beside_the_field_what_is_wrong() {
        Visitor ada = ada();
        String statement = claim(ada);
        Visit refused = act(ada, statement, "propose-verdict", Map.of("rationale", "Because <they> say so."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.title()).startsWith("Error: ");
        assertThat(refused.body())
                .contains("href=\"#propose-verdict-verdict\"")
                .contains("id=\"propose-verdict-verdict-wrong\"")
                .contains("Because &lt;they&gt; say so.")
                .containsPattern("<details name=\"act\"[^>]*data-act=\"propose-verdict\"[^>]* open");
        assertThat(refused.says("Choose a verdict.")).isTrue();
    }

    @Test
    void a_rule_that_is_broken_is_said_in_the_newsroom_s_words() {
        Visitor ada = ada();
        String statement = statement(ada);
        done(act(ada, statement, "flag-claim", Map.of()));
        Visit refused =
                act(ada, statement, "propose-verdict", Map.of("verdict", "REFUTED", "rationale", "I simply know it."));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.says("Refuted needs a source that refutes the claim"))
                .isTrue();
        assertThat(refused.says("I simply know it.")).isTrue();
    }

    @Test
    void who_proposed_a_verdict_reads_why_a_second_person_must_sign_it_off() {
        Visitor ada = ada();
        String statement = claimInReview(ada);
        Visit page = open(ada, statement);
        assertThat(page.says("A second person must mark this verified; you proposed it."))
                .isTrue();
        assertThat(page.offers(statement + "/mark-verified")).isFalse();
        Map<String, String> forged = new LinkedHashMap<>(page.hidden(statement + "/return-for-rework"));
        Visit refused = ada.post(statement + "/mark-verified", forged);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.title()).startsWith("Error: ");
        done(act(ben(), statement, "mark-verified", Map.of("note", "Read both.")));
        assertThat(open(ada, statement).says("marked the claim verified as Supported"))
                .isTrue();
    }

    @Test
    void a_form_that_someone_overtook_shows_how_things_stand_and_keeps_what_was_typed() {
        Visitor ada = ada();
        String statement = statement(ada);
        Visit seen = open(ada, statement);
        done(act(ben(), statement, "flag-claim", Map.of()));
        Visit refused = ada.submit(
                seen, statement + "/dismiss-statement", Map.of("kind", "NOT_CHECKABLE", "reason", "It is an opinion."));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.says("This changed since you read it")).isTrue();
        assertThat(refused.says("It is an opinion.")).isTrue();
        assertThat(refused.says("Nobody checks this claim yet.")).isTrue();
        done(ada.submit(
                refused,
                statement + "/dismiss-statement",
                Map.of("kind", "NOT_CHECKABLE", "reason", "It is an opinion.")));
    }

    @Test
    void a_form_that_is_sent_twice_has_one_effect() {
        Visitor ada = ada();
        String statement = statement(ada);
        Map<String, String> sent = new LinkedHashMap<>(open(ada, statement).hidden(statement + "/add-note"));
        sent.put("text", "Ask the builder.");
        done(ada.post(statement + "/add-note", sent));
        done(ada.post(statement + "/add-note", sent));
        assertThat(open(ada, statement).body().split("class=\"written\">Ask the builder.", -1))
                .hasSize(2);
    }

    @Test
    void a_note_is_mended_by_who_wrote_it_and_shown_as_mended() {
        Visitor ada = ada();
        String statement = statement(ada);
        done(act(ada, statement, "add-note", Map.of("text", "Ask the bilder.")));

        Visit page = open(ada, statement);
        assertThat(page.body()).contains("Ask the bilder.</textarea>");
        done(ada.submit(page, statement + "/amend-note", Map.of("text", "Ask the builder.")));

        Visit mended = open(ada, statement);
        assertThat(mended.body()).contains("class=\"written\">Ask the builder.", ", amended <time");
        assertThat(mended.says("amended a note, which said “Ask the bilder.”: it says “Ask the builder.” now"))
                .isTrue();
        assertThat(open(ben(), statement).body()).doesNotContain("/amend-note");
    }

    @Test
    void words_on_a_claim_are_amended_by_who_wrote_them_and_shown_as_amended() {
        Visitor ada = ada();
        String statement = statement(ada);
        done(act(ada, statement, "flag-claim", Map.of("proposition", "It is a bridgd.")));
        done(act(
                ada,
                statement,
                "attach-source",
                Map.of("title", "A report", "publisher", "City", "stance", "SUPPORTS", "excerpt", "a bridg")));

        Visit page = open(ada, statement);
        assertThat(page.body()).contains("It is a bridgd.</textarea>", "a bridg</textarea>");
        done(ada.submit(page, statement + "/reword-claim", Map.of("proposition", "It is a bridge.")));
        done(ada.submit(
                open(ada, statement),
                statement + "/amend-attachment",
                Map.of("stance", "", "excerpt", "a bridge", "locator", "page 2")));
        assertThat(open(ada, statement).says("to “a bridge” at “page 2” that supports the claim"))
                .isTrue();
        done(act(
                ada,
                statement,
                "propose-verdict",
                Map.of("verdict", "SUPPORTED", "rationale", "It seys so.", "singleSourceReason", "the city's own")));
        Visit proposed = open(ada, statement);
        assertThat(proposed.body()).contains("It seys so.</textarea>").doesNotContain("/reword-claim");
        done(ada.submit(proposed, statement + "/amend-rationale", Map.of("rationale", "It says so.")));

        Visit amended = open(ada, statement);
        assertThat(amended.body())
                .contains("It is a bridge.", "reworded <time", "written\">a bridge<", ", amended <time", "page 2")
                .contains("It says so.", "Rationale amended <time");
        assertThat(open(ben(), statement).body())
                .doesNotContain("/reword-claim", "/amend-attachment", "/amend-rationale");
    }

    @Test
    void who_asks_for_it_goes_on_to_the_next_open_statement() {
        Visitor ada = ada();
        Map<Integer, String> statements = statements(ada.get(ingest(ada)));
        Visit done = act(ada, statements.get(1), "flag-claim", Map.of("then", "next"));
        assertThat(done.location()).endsWith("#s2");
    }

    @Test
    void a_source_is_found_before_it_is_attached() {
        Visitor ada = ada();
        String statement = claim(ada);
        Visit found = act(ada, statement, "attach-source", Map.of("find", "two.example", "act", "find"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).containsPattern("<label class=\"choice\" id=\"source-choice-");
        assertThat(found.says("two.example")).isTrue();
        Visit none = act(ada, statement, "attach-source", Map.of("find", "no such source"));
        assertThat(none.says("No source like that yet.")).isTrue();
    }

    @Test
    void what_is_sent_while_the_finder_is_unanswered_attaches_nothing_and_keeps_the_choice_in_sight() {
        Visitor ada = ada();
        String statement = claim(ada);
        String chosen = firstChoice(ada.get("/sources/choices?find=one.example"));
        Map<String, String> typed = new LinkedHashMap<>(source("three.example"));
        typed.putAll(Map.of("find", "two.example", "found", "one.example"));
        typed.putAll(Map.of("source", chosen, "excerpt", "Another line."));
        Visit sought = act(ada, statement, "attach-source", typed);
        assertThat(sought.status()).isEqualTo(200);
        assertThat(sought.body())
                .containsPattern("value=\"%s\" checked".formatted(chosen))
                .contains("name=\"found\" value=\"two.example\"");
        typed.put("found", "two.example");
        done(act(ada, statement, "attach-source", typed));
    }

    private static String firstChoice(Visit found) {
        return found.body().replaceFirst("(?s).*?id=\"source-choice-([0-9a-f-]{36})\".*", "$1");
    }

    @Test
    void a_source_without_an_address_or_title_is_asked_for_them() {
        Visitor ada = ada();
        String statement = claim(ada);
        Visit refused = act(ada, statement, "attach-source", Map.of("excerpt", "So it is."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#attach-source-title\"")
                .contains("href=\"#attach-source-stance\"")
                .doesNotContain("href=\"#attach-source-origin\"")
                .contains("So it is.");
    }

    @Test
    void detaching_asks_why_and_makes_the_verdict_stale() {
        Visitor ada = ada();
        String statement = claimInReview(ada);
        Visit refused = act(ada, statement, "detach-source", Map.of("reason", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.says("Enter the reason.")).isTrue();
        done(act(ada, statement, "detach-source", Map.of("reason", "It quotes us.")));
        assertThat(open(ada, statement).says("Stale: a source was detached after the verdict."))
                .isTrue();
    }

    @Test
    void of_a_long_history_the_last_events_are_shown_and_the_earlier_on_demand() {
        Visitor ada = ada();
        String statement = statement(ada);
        for (int note = 1; note <= 7; note++) done(act(ada, statement, "add-note", Map.of("text", "Note " + note)));
        String history = open(ada, statement).body();
        assertThat(history).containsSubsequence("class=\"history\"", "Show 3 earlier", "class=\"history\"");
    }

    @Test
    void an_auditor_reads_along_and_is_offered_nothing() {
        String statement = claimInReview(ada());
        Visitor otto = as("otto", "Otto Brandt", Role.AUDITOR);
        Visit page = open(otto, statement);
        assertThat(page.says("You read along here")).isTrue();
        assertThat(page.body()).doesNotContain("hx-post");
        Visit refused = otto.post(statement + "/add-note", page.hidden("/theme"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.says("is here as auditor")).isTrue();
    }
}
