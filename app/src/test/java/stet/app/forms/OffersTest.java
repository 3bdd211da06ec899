package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.account.Role;

/** What pages offer is what the rules would allow, and they say before what would be refused after. */
class OffersTest extends PageTest {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void what_a_verdict_lacks_is_said_before_it_is_proposed() {
        Visitor ada = ada();
        String statement = statement(ada);
        done(act(ada, statement, "flag-claim", Map.of()));
        Visit bare = open(ada, statement);
        assertThat(bare.says("Supported needs a source that supports the claim"))
                .isTrue();
        assertThat(bare.says("Refuted needs a source that refutes the claim")).isTrue();
        done(act(ada, statement, "attach-source", source("one.example")));
        assertThat(open(ada, statement).says("Every source for this verdict goes back to one origin"))
                .isTrue();
        done(act(ada, statement, "attach-source", source("two.example")));
        Visit enough = open(ada, statement);
        assertThat(enough.says("Supported needs a source")).isFalse();
        assertThat(enough.says("Every source for this verdict")).isFalse();
        assertThat(enough.says("Refuted needs a source that refutes the claim")).isTrue();
    }

    @Test
    void a_passage_that_no_verdict_can_rest_on_is_told_as_soon_as_it_is_attached() {
        Visitor ada = ada();
        String statement = statement(ada);
        done(act(ada, statement, "flag-claim", Map.of()));
        done(act(
                ada,
                statement,
                "attach-source",
                Map.of("title", "A talk", "publisher", "The mayor", "stance", "SUPPORTS", "excerpt", "It did.")));
        assertThat(open(ada, statement).says("No verdict can rest on it: where it stands is missing."))
                .isTrue();
    }

    @Test
    void a_known_address_asks_for_neither_title_nor_origin() {
        Visitor ada = ada();
        Map<String, String> first = source("offered.example");
        done(act(ada, claim(ada), "attach-source", first));
        String statement = claim(ada);
        Visit again = act(
                ada,
                statement,
                "attach-source",
                Map.of("url", first.get("url"), "stance", "SUPPORTS", "excerpt", "Other words.", "locator", "p. 4"));
        done(again);
        assertThat(ada.follow(again).says("A report")).isTrue();
        assertThat(ada.get("/sources?query=offered.example").body().split("offered\\.example/\\d+</bdi>", -1))
                .hasSize(2);
    }

    @Test
    void an_origin_that_is_left_empty_is_the_site_when_no_publisher_is_named() {
        Visitor ada = ada();
        String statement = claim(ada);
        done(act(
                ada,
                statement,
                "attach-source",
                Map.of("url", "https://www.site.example/report", "title", "Its report", "stance", "GIVES_CONTEXT")));
        assertThat(open(ada, statement).body()).contains("origin: <bdi>site.example</bdi>");
    }

    @Test
    void offers_follow_the_log_and_not_the_row_that_shows_it() {
        Visitor ada = ada();
        String statement = claimInReview(ada);
        Visitor ben = ben();
        assertThat(open(ben, statement).offers(statement + "/mark-verified")).isTrue();
        showAs("OPEN", statement);
        Visit page = open(ben, statement);
        showAs("IN_REVIEW", statement);
        clearAlarms();
        assertThat(page.offers(statement + "/mark-verified")).isTrue();
        assertThat(page.offers(statement + "/propose-verdict")).isFalse();
    }

    private void showAs(String stage, String statement) {
        jdbc.sql("update statement_status set stage = ? where statement = ?::uuid")
                .param(stage)
                .param(statement.replace("/statements/", ""))
                .update();
    }

    @Test
    void only_checkers_are_offered_who_can_be_given_the_claim() {
        Visitor ada = ada();
        ben();
        String statement = claim(ada);
        done(act(ada, statement, "assign-checker", Map.of("person", "ben")));
        Visit page = open(ada, statement);
        assertThat(page.body())
                .contains("<option dir=\"auto\" value=\"ada\"")
                .doesNotContain("<option dir=\"auto\" value=\"ben\"");
    }

    @Test
    void who_may_not_sign_off_is_not_told_why_others_can_not() {
        String statement = claimInReview(ada());
        assertThat(open(as("otto", "Otto Brandt", Role.AUDITOR), statement).says("A second person must"))
                .isFalse();
    }
}
