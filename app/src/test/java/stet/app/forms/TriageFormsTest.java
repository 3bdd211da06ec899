package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.domain.account.Role;

/** Triage of several statements by a form, and what it answers when something is missing. */
class TriageFormsTest extends PageTest {

    private static Visit send(Visitor visitor, String article, Map<String, String> typed) {
        Map<String, String> fields =
                new LinkedHashMap<>(visitor.get(article + "?several=none").hidden(article + "/triage"));
        fields.putAll(typed);
        return visitor.post(article + "/triage", fields);
    }

    private static String id(Visitor visitor, String article, int place) {
        return statements(visitor.get(article)).get(place).replaceFirst(".*/", "");
    }

    @Test
    void whoever_chooses_nothing_or_gives_no_reason_is_told_what_is_missing() {
        Visitor ada = ada();
        String article = ingest(ada);
        Visit nothing = send(ada, article, Map.of("act", "flag"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.says("Choose the statements first.")).isTrue();
        Visit reasonless =
                send(ada, article, Map.of("act", "dismiss", "picked", id(ada, article, 2), "reason", "It is <odd>."));
        assertThat(reasonless.status()).isEqualTo(422);
        assertThat(reasonless.title()).startsWith("Error: ");
        assertThat(reasonless.body())
                .contains("value=\"It is &lt;odd&gt;.\"")
                .containsPattern("value=\"%s\"[^>]*checked".formatted(id(ada, article, 2)));
    }

    @Test
    void an_act_that_no_form_offers_is_none() {
        Visitor ada = ada();
        String article = ingest(ada);
        assertThat(send(ada, article, Map.of("act", "verify", "picked", id(ada, article, 1)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_sent_twice_is_done_once() {
        Visitor ada = ada();
        String article = ingest(ada);
        Map<String, String> sent =
                new LinkedHashMap<>(ada.get(article + "?several=none").hidden(article + "/triage"));
        sent.putAll(Map.of("act", "flag", "picked", id(ada, article, 1)));
        done(ada.post(article + "/triage", sent));
        done(ada.post(article + "/triage", sent));
        assertThat(open(ada, statements(ada.get(article)).get(1)).says("flagged the claim"))
                .isTrue();
    }

    @Test
    void ones_last_triage_is_undone_on_the_panel_by_oneself_alone() {
        Visitor ada = ada();
        String statement = statement(ada);
        done(act(ada, statement, "dismiss-statement", Map.of("preset", "NOT_CHECKABLE:Opinion")));
        assertThat(open(ada, statement).says("Dismissed as not checkable: Opinion"))
                .isTrue();
        assertThat(open(ben(), statement).offers(statement + "/undo-triage")).isFalse();
        done(act(ada, statement, "undo-triage", Map.of()));
        Visit page = open(ada, statement);
        assertThat(page.says("undid the dismissal: the statement is untriaged again"))
                .isTrue();
        assertThat(page.offers(statement + "/undo-triage")).isFalse();
    }

    @Test
    void who_only_reads_is_offered_no_triage() {
        Visitor otto = as("otto", "Otto Brandt", Role.AUDITOR);
        String article = ingest(ada());
        assertThat(otto.get(article + "?several=none").body()).doesNotContain(article + "/triage", "js/triage");
        assertThat(otto.get(article + "/triage").status()).isEqualTo(302);
    }
}
