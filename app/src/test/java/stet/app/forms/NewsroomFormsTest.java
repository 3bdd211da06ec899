package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.domain.account.Role;

/** What the newsroom settles for everybody, on its page. */
class NewsroomFormsTest extends PageTest {

    @Test
    void what_is_saved_is_offered_at_once_on_every_statement_and_dismisses_by_one_press() {
        Visitor ada = ada();
        String rumour = "Rumour " + UUID.randomUUID();

        done(ada.submit(ada.get("/newsroom"), "/newsroom", reasons("Opinion", rumour)));

        String statement = statement(ada);
        assertThat(open(ada, statement).body()).contains("value=\"NOT_CHECKABLE:" + rumour + "\"");
        done(act(ada, statement, "dismiss-statement", Map.of("preset", "NOT_CHECKABLE:" + rumour)));
        assertThat(open(ada, statement).says("because “" + rumour + "”")).isTrue();
    }

    @Test
    void a_reason_that_is_there_twice_is_refused_beside_its_line_and_nothing_is_lost() {
        Visitor ada = ada();

        Visit refused = ada.submit(ada.get("/newsroom"), "/newsroom", reasons("Opinion", "opinion"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.title()).startsWith("Error: ");
        assertThat(refused.body()).contains("id=\"reasons-reasons[1]-wrong\"").contains("value=\"opinion\"");
    }

    @Test
    void who_was_overtaken_is_told_and_overwrites_nothing() {
        Visitor ada = ada();
        Visitor ben = ben();
        Visit seen = ada.get("/newsroom");
        done(ben.submit(ben.get("/newsroom"), "/newsroom", reasons("Opinion " + UUID.randomUUID())));

        Visit refused = ada.submit(seen, "/newsroom", reasons("Rumour " + UUID.randomUUID()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.says("This changed since you read it")).isTrue();
    }

    @Test
    void who_only_reads_sees_them_and_changes_none() {
        Visitor otto = as("otto", "Otto Brandt", Role.AUDITOR);

        assertThat(otto.get("/newsroom").offers("/newsroom")).isFalse();
        assertThat(otto.get("/newsroom").says("Reasons for dismissing")).isTrue();
    }

    private static Map<String, String> reasons(String... words) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int row = 0; row < words.length; row++) {
            fields.put("reasons[%d]".formatted(row), words[row]);
            fields.put("kind" + row, "NOT_CHECKABLE");
        }
        return fields;
    }
}
