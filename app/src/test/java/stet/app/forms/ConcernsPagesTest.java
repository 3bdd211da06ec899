package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.domain.account.Role;

/** What concerns somebody, on pages without a script. */
class ConcernsPagesTest extends PageTest {

    @Test
    void whom_a_note_mentions_sees_how_much_is_new_and_reads_it() {
        Visitor ulla = as("ulla", "Ulla Berg", Role.FACT_CHECKER);
        assertThat(ulla.get("/concerns").says("Nothing yet.")).isTrue();
        Visitor ada = ada();
        String statement = statement(ada);
        done(act(ada, statement, "add-note", Map.of("text", "Ask @Ulla <b>, not @nobody-here.")));
        assertThat(open(ada, statement).body())
                .contains("<b class=\"mention\" title=\"Ulla Berg\">@Ulla</b> &lt;b&gt;, not @nobody-here.");

        assertThat(ulla.get("/").body()).contains("<b id=\"unread\">1</b>");
        Visit page = ulla.get("/concerns");
        assertThat(page.says("mentioned you.")).isTrue();
        done(ulla.submit(page, "/concerns/mark-read", Map.of()));
        assertThat(ulla.get("/concerns").offers("/concerns/mark-read")).isFalse();
        assertThat(ulla.get("/").body()).contains("<b id=\"unread\" class=\"is-none\"></b>");
    }

    @Test
    void who_may_be_mentioned_stands_in_the_form_of_a_note() {
        as("ulla", "Ulla Berg", Role.FACT_CHECKER);
        Visitor ada = ada();
        assertThat(open(ada, statement(ada)).body()).contains("<b>@ulla</b> <bdi>Ulla Berg</bdi>");
    }

    @Test
    void what_is_overdue_stands_before_what_was_told() {
        Visitor ben = ben();
        Visitor ada = ada();
        String statement = statement(ada);
        done(act(ada, statement, "flag-claim", Map.of()));
        done(act(ada, statement, "assign-checker", Map.of("person", "ben")));
        done(act(ada, statement, "set-due", Map.of("due", "2020-03-05")));
        Visit page = ben.get("/concerns");
        assertThat(page.says("Overdue since 5 March 2020")).isTrue();
        assertThat(page.says("gave you this claim to check.")).isTrue();
    }
}
