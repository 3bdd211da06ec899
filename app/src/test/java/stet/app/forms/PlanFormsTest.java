package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Until when and how urgent, told in words wherever the claim is. */
class PlanFormsTest extends PageTest {

    @Test
    void what_is_overdue_is_said_on_the_article_in_the_panel_and_on_the_desk() {
        Visitor ada = ada();
        String statement = claimInReview(ada);
        String article = open(ada, statement).body().replaceAll("(?s).*action=\"(/articles/[0-9a-f-]{36})/set-due\".*", "$1");
        done(ada.submit(ada.get(article), article + "/set-due", Map.of("due", "2020-03-05")));
        done(ada.submit(ada.get(article), article + "/set-priority", Map.of("priority", "HIGH")));
        Visit page = open(ada, statement);
        assertThat(page.says("Overdue since 5 March 2020, as its article")).isTrue();
        assertThat(page.says("High priority, as its article")).isTrue();
        assertThat(ben().get("/").says("Overdue since 5 March 2020")).isTrue();
        done(act(ada, statement, "set-due", Map.of("due", "2999-01-02")));
        assertThat(open(ada, statement).says("Due 2 January 2999")).isTrue();
        done(act(ada, statement, "set-priority", Map.of("priority", "LOW")));
        assertThat(open(ada, statement).says("Low priority")).isTrue();
    }

    @Test
    void what_is_no_day_is_refused_with_what_was_typed() {
        Visitor ada = ada();
        String statement = claimInReview(ada);
        Visit refused = act(ada, statement, "set-due", Map.of("due", "Tuesday"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.says("Enter the day as year, month and day")).isTrue();
        String article = refused.body().replaceAll("(?s).*action=\"(/articles/[0-9a-f-]{36})/set-due\".*", "$1");
        Visit again = ada.submit(ada.get(article), article + "/set-due", Map.of("due", "soon"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("value=\"soon\"");
    }

    @Test
    void work_is_given_to_people_without_a_script() {
        Visitor ben = ben();
        Visitor ada = ada();
        String statement = statement(ada);
        done(act(ada, statement, "flag-claim", Map.of()));
        String article = open(ada, statement).body().replaceAll("(?s).*action=\"(/articles/[0-9a-f-]{36})/set-due\".*", "$1");
        done(ada.submit(ada.get(article), article + "/assign-article", Map.of("person", "ben")));
        assertThat(open(ada, statement).says("Checker Ben Lindqvist")).isTrue();
        assertThat(ada.submit(ada.get(article), article + "/assign-article", Map.of("person", "ben")).says("has a checker"))
                .isTrue();
        Visit form = ben.get("/work/hand-over");
        assertThat(ben.submit(form, "/work/hand-over", Map.of("from", "ben", "to", "ben")).says("Choose another person"))
                .isTrue();
        done(ben.submit(ben.get("/work/hand-over"), "/work/hand-over", Map.of("from", "ben", "to", "ada")));
        assertThat(open(ada, statement).says("Checker Ada Okafor")).isTrue();
    }
}
