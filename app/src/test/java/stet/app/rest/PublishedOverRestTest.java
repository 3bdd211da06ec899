package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stet.app.published.ReviewRules;
import stet.app.rest.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Machines publish, and everybody reads what is public and nothing else. */
class PublishedOverRestTest extends RestTest {
    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");
    private static final List<String> SITE = List.of(
            "/published",
            "/published/method",
            "/published/corrections",
            "/published/about",
            "/published/feed.atom",
            "/published/feed.json",
            "/published/sitemap.xml",
            "/published/claims.jsonld");

    @Test
    void only_what_is_clear_is_published_and_only_by_an_editor() {
        refused(cleo().post(articlePath() + "/publish-article", "{}"), 409, "not-clear-to-publish");
        refused(ada().post(clearArticle() + "/publish-article", "{}"), 403, "editor-publishes");
        refused(ada().post("/api/v1/newsroom/describe-newsroom", "{\"name\": \"Times\"}"), 403, "editor-describes");
        refused(ada().get(articlePath() + "/publication"), 409, "not-published");
    }

    @Test
    void a_published_article_is_read_by_everybody_with_nothing_of_the_newsrooms_own_work() {
        String statement = verifiedClaim();
        String path = published(statement);
        for (String page : pages(path)) {
            Answer answer = anyone().get(page);
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.response().headers().map()).as(page).doesNotContainKey("set-cookie");
            assertThat(answer.header("ETag")).as(page).isNotEmpty();
            assertThat(answer.header("Cache-Control")).contains("public");
            assertThat(answer.body()).as(page).doesNotContain("<script src", "style=", "onload");
            assertThat(answer.body())
                    .as(page)
                    .doesNotContain(
                            "quagga", "zebra", "okapi", "tapir", "Ada", "@ben", "stet_", "ada", statementId(statement));
        }
        assertThat(anyone().get(path).body()).contains("Both say so", "A report", "one.example");
        assertThat(anyone().get(path).body().length()).isLessThan(60_000);
    }

    @Test
    void names_are_told_only_when_the_newsroom_says_so() {
        done(cleo().post("/api/v1/newsroom/describe-newsroom", "{\"name\": \"Open Times\", \"namesPublic\": true}"));
        try {
            String path = published(verifiedClaim());
            assertThat(anyone().get(path).body()).contains("Open Times", "Ada");
        } finally {
            done(cleo().post("/api/v1/newsroom/describe-newsroom", "{\"name\": \"Shut Times\"}"));
        }
    }

    @Test
    void whoever_has_a_page_already_is_told_so() {
        String path = published(verifiedClaim());
        String tag = anyone().get(path).header("ETag");
        assertThat(anyone().with("If-None-Match", tag).get(path).status()).isEqualTo(304);
    }

    @Test
    void before_its_time_nothing_is_there_and_at_its_time_it_is_without_anybody_doing_anything() {
        String article = clearArticle();
        Instant at = Instant.now().plusSeconds(4);
        Answer answer = done(cleo().post(article + "/publish-article", "{\"at\": \"%s\"}".formatted(at)));
        JsonNode publication = answer.json().get("publication");
        assertThat(publication.get("state").asString()).isEqualTo("EMBARGOED");
        String path = publication.get("path").asString();
        assertThat(anyone().get(path).status()).isEqualTo(404);
        assertThat(anyone().get("/published/feed.atom").body()).doesNotContain(path);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(anyone().get(path).status()).isEqualTo(200));
        assertThat(anyone().get("/published/feed.atom").body()).contains(path);
    }

    @Test
    void what_ceases_to_be_clear_before_its_time_never_appears_until_it_is_cleared_and_published_anew() {
        String article = clearArticle();
        Instant at = Instant.now().plusSeconds(4);
        Answer answer = done(cleo().post(article + "/publish-article", "{\"at\": \"%s\"}".formatted(at)));
        String path = answer.json().get("publication").get("path").asString();
        String statement = "/api/v1/statements/"
                + answer.json().get("statements").get(0).get("id").asString();
        done(ada().post(statement + "/undo-triage", "{}"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(ada().get(article + "/publication").value("state"))
                                .isEqualTo("HELD"));
        assertThat(ada().get(article + "/publication").value("heldBecause")).isEqualTo("statement 1 is not triaged");
        await().until(() -> Instant.now().isAfter(at));
        assertThat(anyone().get(path).status()).isEqualTo(404);
        refused(cleo().post(article + "/publish-article", "{}"), 409, "not-clear-to-publish");

        done(ada().post(statement + "/dismiss-statement", """
                {"kind": "NOT_CHECK_WORTHY", "reason": "Nobody minds."}"""));
        done(cleo().post(article + "/clear-article", "{}"));
        done(cleo().post(article + "/publish-article", "{}"));
        assertThat(anyone().get(path).status()).isEqualTo(200);
    }

    @Test
    void what_was_withdrawn_says_so_everywhere() {
        String path = published(verifiedClaim());
        String article = "/api/v1/articles/" + path.substring(path.lastIndexOf('/') + 1);
        refused(cleo().post(article + "/withdraw-publication", "{}"), 422, "field-missing");
        done(cleo().post(article + "/withdraw-publication", "{\"reason\": \"We mistook one for another.\"}"));
        for (String page : List.of(path, path + "/claims/1")) {
            assertThat(anyone().get(page).status()).isEqualTo(410);
            assertThat(anyone().get(page).body())
                    .contains("We mistook one for another.")
                    .doesNotContain("ClaimReview");
        }
        assertThat(anyone().get("/published/corrections").body()).contains("We mistook one for another.");
        assertThat(anyone().get("/published/feed.json").body()).contains("We mistook one for another.");
        assertThat(anyone().get("/published/sitemap.xml").body()).doesNotContain(path);
        assertThat(anyone().get("/published/claims.jsonld").body()).doesNotContain(path);
        assertThat(ada().get(article + "/publication").value("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_verdict_that_is_doubted_is_under_review_at_once_until_it_is_signed_off_again() {
        String statement = verifiedClaim();
        String path = published(statement);
        assertThat(anyone().get(path + "/claims/1").body()).contains("ClaimReview", "Both say so");
        done(ada().post(statement + "/reopen-claim", "{\"reason\": \"A letter came.\"}"));
        assertThat(anyone().get(path + "/claims/1").body())
                .contains("Under review since")
                .doesNotContain("ClaimReview", "Both say so", "A letter came");
        assertThat(anyone().get("/published/claims.jsonld").body()).doesNotContain(path);
        done(ada().post(statement + "/propose-verdict", """
                {"verdict": "SUPPORTED", "rating": 5, "rationale": "They still do."}"""));
        done(ben().post(statement + "/mark-verified", "{}"));
        assertThat(anyone().get(path + "/claims/1").body())
                .contains("ClaimReview", "Both say so")
                .doesNotContain("They still do");
    }

    @Test
    void claims_are_reviewed_by_the_rules_that_search_engines_document() {
        String path = published(verifiedClaim());
        Matcher data = DATA.matcher(anyone().get(path + "/claims/1").body());
        assertThat(data.find()).isTrue();
        ReviewRules.hold(data.group(1), path + "/claims/1");
        assertThat(data.find()).as("one review on a page").isFalse();
        Matcher article = DATA.matcher(anyone().get(path).body());
        assertThat(article.find()).isTrue();
        ReviewRules.isKnown(article.group(1));
        ReviewRules.isKnown(anyone().get("/published/claims.jsonld").body());
    }

    @Test
    void nothing_else_below_the_public_address_is_open() {
        for (String page :
                List.of("/published/x", "/published/x/claims/1", "/published/0199a000-0000-7000-8000-000000000001"))
            assertThat(anyone().get(page).status()).as(page).isEqualTo(404);
        assertThat(anyone().get("/published/x/claims/1/more").status()).isIn(302, 401, 403);
    }

    private static Stream<String> all(String path) {
        return Stream.concat(Stream.of(path, path + "/claims/1"), SITE.stream());
    }

    private static List<String> pages(String path) {
        return all(path).toList();
    }

    private static String statementId(String statement) {
        return statement.substring(statement.lastIndexOf('/') + 1);
    }

    /** The path of a claim that ben signed off, with something private of each kind. */
    private String verifiedClaim() {
        String statement = statement();
        done(ada().post(statement + "/flag-claim", "{\"reason\": \"zebra\"}"));
        done(ada().post(statement + "/add-note", "{\"text\": \"quagga\"}"));
        for (String host : List.of("one.example", "two.example"))
            done(ada().post(statement + "/attach-source", source(host).replace("The bridge opened.", "okapi")));
        done(ada().post(statement + "/record-search", "{\"where\": \"WEB\", \"query\": \"tapir\"}"));
        done(ada().post(statement + "/propose-verdict", """
                {"verdict": "SUPPORTED", "rating": 5, "rationale": "Both say so, @ben."}"""));
        done(ben().post(statement + "/mark-verified", "{}"));
        return statement;
    }

    /** Publishes the article of a claim, and gives its public path. */
    private String published(String statement) {
        String article = "/api/v1/articles/" + ada().get(statement).value("article");
        for (JsonNode each : ada().get(article).json().get("statements"))
            if (!statement.endsWith(each.get("id").asString()))
                done(ada().post("/api/v1/statements/" + each.get("id").asString() + "/dismiss-statement", """
                        {"kind": "NOT_CHECK_WORTHY", "reason": "Nobody minds."}"""));
        done(cleo().post(article + "/clear-article", "{}"));
        return done(cleo().post(article + "/publish-article", "{}"))
                .json()
                .get("publication")
                .get("path")
                .asString();
    }
}
