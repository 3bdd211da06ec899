package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.app.rest.Api.Answer;
import tools.jackson.databind.JsonNode;

/** By a link an article's author answers what they were asked, and whoever has it gets at nothing else. */
class AuthorLinkTest extends RestTest {
    private static final String NOBODY = "0199a000-0000-7000-8000-000000000001";

    private String article;
    private String claim;
    private String link;

    @BeforeEach
    void an_article_whose_author_was_asked() {
        JsonNode taken = ingest(ada()).json();
        article = "/api/v1/articles/" + taken.get("id").asString();
        claim = "/api/v1/statements/" + taken.get("statements").get(0).get("id").asString();
        done(ada().post(claim + "/flag-claim", "{\"proposition\": \"A secret proposition.\"}"));
        done(ada().post(claim + "/ask-author", "{\"question\": \"Who told you?\"}"));
        link = made().value("link");
    }

    private Answer made() {
        return done(ada().post(article + "/make-author-link", "{}"));
    }

    private Browser author() {
        return new Browser(root());
    }

    private static String token(String link) {
        return link.substring(link.indexOf('=') + 1);
    }

    private static String path(String link) {
        return link.substring(0, link.indexOf('?'));
    }

    private String query() {
        return ada().get(claim).json().at("/claims/0/queries/0/id").asString();
    }

    private Answer send(String query, String answer) {
        return author().post(path(link), Map.of("token", token(link), "query", query, "answer", answer), "");
    }

    private JsonNode asked() {
        return ada().get(claim).json().at("/claims/0/queries/0");
    }

    @Test
    void the_author_reads_the_question_and_their_own_words_and_answers_without_an_account() {
        Answer page = author().get(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Who told you?", "Harbour bridge opens.");
        assertThat(page.response().headers().map()).doesNotContainKey("set-cookie");

        Answer sent = send(query(), "The harbour master.\r\nIn May.");
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(author().get(sent.header("Location")).body())
                .contains("Your answer is with the newsroom.", "Nothing is open");

        JsonNode settled = asked();
        assertThat(settled.get("state").asString()).isEqualTo("ANSWERED");
        assertThat(settled.get("answer").asString()).isEqualTo("The harbour master.\nIn May.");
        assertThat(settled.get("settledBy").isNull()).isTrue();
        assertThat(settled.get("linkMadeBy").asString()).isEqualTo("ada");
        assertThat(ada().get(claim).value("status")).isEqualTo("IN_CHECK");
    }

    @Test
    void the_log_says_who_answered_through_whose_link_and_holds_no_token() {
        send(query(), "The harbour master.");
        String history = ada().get(claim + "/history").body();
        assertThat(history)
                .contains("took the answer that Jo Writer gave through the link that ada made")
                .contains("\"LINK\"")
                .doesNotContain(token(link));
        assertThat(otto().get("/api/v1/audit/events?type=author-link-made").body())
                .contains("made a link by which the author, Jo Writer, answers open queries")
                .doesNotContain(token(link));
    }

    @Test
    void looking_changes_nothing_however_often() {
        String before = ada().get(claim).header("ETag");
        String links = ada().get(article + "/author-links").body();
        String page = author().get(link).body();
        for (int again = 0; again < 3; again++)
            assertThat(author().get(link).body()).isEqualTo(page);
        assertThat(asked().get("state").asString()).isEqualTo("OPEN");
        assertThat(ada().get(claim).header("ETag")).isEqualTo(before);
        assertThat(ada().get(article + "/author-links").body()).isEqualTo(links);
    }

    @Test
    void nothing_of_the_newsroom_is_behind_the_link() {
        done(ada().post(claim + "/attach-source", source("secret.example")));
        done(ada().post(claim + "/add-note", "{\"text\": \"A secret note.\"}"));
        done(ada().post(claim + "/ask-author", """
                {"to": {"name": "Mara Lind", "organisation": "Port authority", "contact": "press office"},
                 "question": "A question to somebody else?"}"""));
        Answer page = author().get(link);
        assertThat(page.body())
                .doesNotContain(
                        "secret.example",
                        "A secret",
                        "Mara Lind",
                        "Port authority",
                        "press office",
                        "somebody else",
                        "Okafor",
                        "Sign in");
        assertThat(page.body().split("<form", -1)).hasSize(2);
    }

    @Test
    void neither_search_engines_nor_other_sites_hear_of_it_and_no_script_runs() {
        Answer page = author().get(link);
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("script");
        assertThat(page.body()).doesNotContain("<script");
    }

    @Test
    void a_revoked_link_opens_nothing_and_files_nothing() {
        String id = ada().get(article + "/author-links").json().get(0).get("id").asString();
        JsonNode left = done(ben().post(article + "/revoke-author-link", "{\"link\": \"%s\"}".formatted(id)))
                .json();
        assertThat(left.get(0).get("revoked").asBoolean()).isTrue();
        assertThat(left.get(0).get("open").asBoolean()).isFalse();

        Answer page = author().get(link);
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body()).contains("The newsroom took it back.").doesNotContain("Who told you?");
        assertThat(send(query(), "Late.").status()).isEqualTo(410);
        assertThat(asked().get("state").asString()).isEqualTo("OPEN");
        refused(
                ben().post(article + "/revoke-author-link", "{\"link\": \"%s\"}".formatted(id)),
                409,
                "author-link-is-over");
    }

    @Test
    void an_answer_sent_twice_is_filed_once_and_what_was_typed_is_given_back() {
        String query = query();
        send(query, "First.");
        Answer again = send(query, "Second.");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("is not open any more", "Second.");
        assertThat(asked().get("answer").asString()).isEqualTo("First.");
    }

    @Test
    void the_query_of_another_article_or_of_somebody_else_is_not_answered_through_it() {
        String other = statement();
        done(ada().post(other + "/flag-claim", "{}"));
        String foreign = done(ada().post(other + "/ask-author", "{\"question\": \"And this?\"}"))
                .json()
                .at("/claims/0/queries/0/id")
                .asString();
        assertThat(send(foreign, "Mine.").status()).isEqualTo(409);
        assertThat(ada().get(other).json().at("/claims/0/queries/0/state").asString())
                .isEqualTo("OPEN");
        String mara = done(ada().post(
                                claim + "/ask-author",
                                "{\"to\": {\"name\": \"Mara Lind\"}, \"question\": \"And you?\"}"))
                .json()
                .at("/claims/0/queries/1/id")
                .asString();
        assertThat(send(mara, "Mine.").status()).isEqualTo(409);
        assertThat(ada().get(claim).json().at("/claims/0/queries/1/state").asString())
                .isEqualTo("OPEN");
    }

    @Test
    void an_end_that_belongs_elsewhere_opens_nothing() {
        String elsewhere = path(link).replaceAll("[^/]+$", articlePath().replaceAll(".*/", ""));
        assertThat(author().get(elsewhere + "?token=" + token(link)).status()).isEqualTo(404);
        assertThat(author().get(path(link)).status()).isEqualTo(404);
        assertThat(author().get(path(link) + "?token=" + token(link) + "x").status())
                .isEqualTo(404);
        assertThat(author().get("/questions/" + NOBODY + "?token=" + token(link))
                        .status())
                .isEqualTo(404);
        assertThat(author().get("/questions/nonsense?token=" + token(link)).status())
                .isEqualTo(404);
        assertThat(author().get(path(link) + "?token=" + "9".repeat(5_000)).status())
                .isEqualTo(404);
        assertThat(author().get(path(link) + "?token=%00%ff%fe").status()).isIn(400, 404);
    }

    @Test
    void an_answer_that_is_blank_or_too_long_is_refused_with_what_was_typed() {
        Answer blank = send(query(), " ");
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.body()).contains("There is a problem", "Who told you?");
        Answer endless = send(query(), "word ".repeat(3_000));
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.body()).contains("word word word");
        assertThat(send("' or 1=1", "Yes.").status()).isEqualTo(409);
        assertThat(asked().get("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void bytes_that_are_no_text_file_nothing() {
        byte[] broken = ("token=%s&query=%s&answer=%%ff%%fe%%00".formatted(token(link), query()))
                .getBytes(StandardCharsets.US_ASCII);
        Answer sent = anyone().with("Content-Type", "application/x-www-form-urlencoded")
                .with("Accept", "text/html")
                .send("POST", path(link), broken);
        assertThat(sent.status()).isBetween(400, 422);
        assertThat(asked().get("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void a_repeated_request_for_a_link_is_not_told_it_again() {
        Api once = ada().with("Idempotency-Key", "link-" + claim);
        assertThat(done(once.post(article + "/make-author-link", "{}")).value("link"))
                .startsWith("/questions/");
        assertThat(done(once.post(article + "/make-author-link", "{}"))
                        .json()
                        .get("link")
                        .isNull())
                .isTrue();
        assertThat(ada().get(article + "/author-links").json().size()).isEqualTo(2);
    }

    @Test
    void machines_make_no_link_and_revoke_none() {
        refused(importer().post(article + "/make-author-link", "{}"), 403, "automation-handles-links");
        refused(otto().post(article + "/make-author-link", "{}"), 403, "role-missing");
        refused(ada().post("/api/v1/articles/" + NOBODY + "/make-author-link", "{}"), 404, "unknown-article");
        refused(
                ada().post(article + "/revoke-author-link", "{\"link\": \"%s\"}".formatted(NOBODY)),
                404,
                "unknown-author-link");
    }
}
