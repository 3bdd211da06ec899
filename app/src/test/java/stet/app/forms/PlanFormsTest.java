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
        String article =
                open(ada, statement).body().replaceAll("(?s).*action=\"(/articles/[0-9a-f-]{36})/set-due\".*", "$1");
        done(ada.submit(ada.get(article), article + "/set-due", Map.of("due", "2020-03-05")));
        done(ada.submit(ada.get(article), article + "/set-priority", Map.of("priority", "HIGH")));
        Visit page = open(ada, statement);
        assertThat(page.says("Overdue since 5 March 2020</time><span class=\"quiet small\">, as its article"))
                .isTrue();
        assertThat(page.says("High priority<span class=\"quiet small\">, as its article"))
                .isTrue();
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
        ben();
        Visitor ada = ada();
        String statement = statement(ada);
        done(act(ada, statement, "flag-claim", Map.of()));
        String article =
                open(ada, statement).body().replaceAll("(?s).*action=\"(/articles/[0-9a-f-]{36})/set-due\".*", "$1");
        done(ada.submit(ada.get(article), article + "/assign-article", Map.of("person", "ada")));
        assertThat(open(ada, statement).says("<bdi>Ada Okafor</bdi>")).isTrue();
        assertThat(ada.submit(ada.get(article), article + "/assign-article", Map.of("person", "ada"))
                        .says("has a checker"))
                .isTrue();
        Visit form = ada.get("/work/hand-over");
        assertThat(ada.submit(form, "/work/hand-over", Map.of("from", "ada", "to", "ada"))
                        .says("Choose another person"))
                .isTrue();
        done(ada.submit(ada.get("/work/hand-over"), "/work/hand-over", Map.of("from", "ada", "to", "ben")));
        assertThat(open(ada, statement).says("<bdi>Ben Lindqvist</bdi>")).isTrue();
    }

    @Test
    void everything_that_waits_is_narrowed_by_address_and_goes_on() {
        Visitor ada = ada();
        String statement = claimInReview(ada);
        String article =
                open(ada, statement).body().replaceAll("(?s).*action=\"/articles/([0-9a-f-]{36})/set-due\".*", "$1");
        String here = "/work?article=" + article;
        assertThat(ada.get(here + "&kind=to-sign-off").offers("/work")).isTrue();
        assertThat(ada.get(here + "&kind=to-sign-off").body()).contains(statement.substring("/statements/".length()));
        assertThat(ada.get(here + "&kind=stale").says("Nothing like that waits."))
                .isTrue();
        assertThat(ada.get(here + "&due=overdue").says("Nothing like that waits."))
                .isTrue();
        done(act(ada, statement, "set-due", Map.of("due", "2020-01-01")));
        assertThat(ada.get(here + "&due=overdue&sort=due").says("Overdue since 1 January 2020"))
                .isTrue();
        assertThat(ada.get("/work?kind=nonsense&days=many&article=x").status()).isEqualTo(200);
        assertThat(ada.get("/work?cursor=nonsense").status()).isEqualTo(400);
    }
}
