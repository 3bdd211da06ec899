package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.AccountCommand.MakePasswordLink;
import stet.domain.account.LinkId;
import stet.domain.account.Role;
import stet.domain.account.Secret;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Request;

/** What pages offer is what the rules would allow, and they say before what would be refused after. */
class OffersTest extends PageTest {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CommandDesk desk;

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
    void who_would_judge_while_somebody_is_asked_reads_why_not() {
        Visitor ada = ada();
        String statement = statement(ada);
        done(act(ada, statement, "flag-claim", Map.of()));
        done(act(ada, statement, "ask-author", Map.of("name", "Mara Lind", "question", "Built when?")));

        Visit waiting = open(ada, statement);

        assertThat(waiting.body()).contains("data-key=\"v\"").doesNotContain("/propose-verdict\"");
        assertThat(waiting.says("the claim waits for the answer")).isTrue();
    }

    @Test
    void a_review_is_taken_by_one_and_the_page_says_by_whom() {
        Visitor ada = ada();
        Visitor ben = ben();
        String statement = claimInReview(ada);
        assertThat(open(ada, statement).body()).doesNotContain("/take-review");
        done(ben.submit(open(ben, statement), statement + "/take-review", Map.of()));
        Visit mine = open(ben, statement);
        assertThat(mine.says("You have taken this verdict for review.")).isTrue();
        assertThat(mine.body()).contains("/give-up-review", "/mark-verified").doesNotContain("/take-review");
        Visit others = open(as("cleo", "Cleo Marchetti", Role.EDITOR), statement);
        assertThat(others.says(" has taken this verdict for review.")).isTrue();
        assertThat(others.body()).contains("/give-up-review").doesNotContain("/take-review", "/mark-verified\"");
        assertThat(ben.get("/").says("You review")).isTrue();
        assertThat(ada.get("/").says("Others review")).isTrue();
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
    void who_could_be_the_same_hand_is_neither_offered_to_sign_off_nor_asked_to() {
        Visitor ada = ada();
        Visitor gil = as("gil", "Gil Moor", Role.FACT_CHECKER);
        String statement = claimInReview(ada);
        String item = statement.replace("/statements/", "statement=");
        assertThat(open(gil, statement).offers(statement + "/mark-verified")).isTrue();
        assertThat(gil.get("/queue/to-review").body()).contains(item);
        linkForPasswordOf("gil", "ada");
        Visit page = open(gil, statement);
        assertThat(page.offers(statement + "/mark-verified")).isFalse();
        assertThat(page.body()).contains("class=\"withheld");
        assertThat(gil.get("/queue/to-review").body()).doesNotContain(item);
        assertThat(ben().get("/queue/to-review").body()).contains(item);
    }

    private void linkForPasswordOf(String account, String maker) {
        Actor by = new Actor(new Person(maker), "Ada Okafor", Actor.Kind.PERSON);
        MakePasswordLink link = new MakePasswordLink(
                new Person(account),
                new LinkId(UUID.randomUUID()),
                new Secret("no link that anybody follows " + UUID.randomUUID()),
                Instant.now().plusSeconds(600),
                by);
        assertThat(desk.handle(link, Request.of(Channel.WEB, "offers"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_source_is_offered_to_be_withdrawn_as_the_log_has_it() {
        Visitor ada = ada();
        Visit registered =
                ada.submit(ada.get("/sources/new"), "/sources", Map.of("title", "Offered " + System.nanoTime()));
        String path = registered.location().replaceAll("^https?://[^/]*", "");
        done(ada.submit(ada.get(path), path + "/withdraw-source", Map.of("reason", "It is forged.")));
        String id = path.replace("/sources/", "");
        jdbc.sql("update source_summary set withdrawn_at = null where source = ?::uuid")
                .param(id)
                .update();
        Visit page = ada.get(path);
        jdbc.sql("update source_summary set withdrawn_at = now() where source = ?::uuid")
                .param(id)
                .update();
        clearAlarms();
        assertThat(page.offers(path + "/withdraw-source")).isFalse();
    }

    @Test
    void a_review_is_offered_to_be_worked_on_as_the_log_has_it() {
        statement(ada());
        Visitor vera = as("vera", "Vera Lund", Role.AUDITOR);
        Visit opened = vera.submit(
                vera.get("/audit/reviews/new"),
                "/audit/reviews",
                Map.of("fromIndex", "0", "toIndex", "1", "title", "Offered"));
        String path = opened.location().replaceAll("^https?://[^/]*", "");
        assertThat(vera.get(path).offers(path + "/mark-reviewed")).isTrue();
        done(vera.submit(vera.get(path), path + "/close-review", Map.of("conclusion", "In order.")));
        String id = path.replace("/audit/reviews/", "");
        jdbc.sql(
                        "update review_summary set closed_at = null, closed_by = null, conclusion = null where review = ?::uuid")
                .param(id)
                .update();
        Visit page = vera.get(path);
        jdbc.sql("""
                update review_summary set closed_at = now(), closed_by = 'vera', conclusion = 'In order.'
                 where review = ?::uuid""").param(id).update();
        clearAlarms();
        assertThat(page.offers(path + "/mark-reviewed")).isFalse();
        assertThat(page.offers(path + "/close-review")).isFalse();
    }

    @Test
    void an_administrator_is_offered_what_an_account_would_take() {
        Visitor root = as("root", "Robin Castellan", Role.ADMINISTRATOR);
        String list = "/administration/accounts";
        done(root.submit(root.get(list), list, Map.of("id", "ole", "name", "Ole Berg", "roles", "EDITOR")));
        assertThat(root.get(list + "/ole").offers(list + "/ole/password-link")).isTrue();
        done(root.submit(root.get(list + "/ole"), list + "/ole", Map.of("name", "Ole Berg", "roles", "EDITOR")));
        Visit disabled = root.get(list + "/ole");
        assertThat(disabled.offers(list + "/ole/password-link")).isFalse();
        assertThat(disabled.says("disabled")).isTrue();
        done(root.submit(
                root.get(list),
                list,
                Map.of("id", "crawler", "name", "Crawler", "kind", "AUTOMATION", "roles", "FACT_CHECKER")));
        Visit machine = root.get(list + "/crawler");
        assertThat(machine.offers(list + "/crawler/password-link")).isFalse();
        assertThat(machine.offers(list + "/crawler/responsible")).isTrue();
        assertThat(machine.body()).contains("value=\"EDITOR\"").doesNotContain("value=\"ADMINISTRATOR\"");
        assertThat(disabled.offers(list + "/ole/responsible")).isFalse();
    }

    @Test
    void only_checkers_are_offered_who_can_be_given_the_claim() {
        Visitor ada = ada();
        ben();
        String statement = claim(ada);
        done(act(ada, statement, "assign-checker", Map.of("person", "ben")));
        String form = open(ada, statement).body().replaceAll("(?s).*data-act=\"assign-checker\"(.*?)</form>.*", "$1");
        assertThat(form)
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
