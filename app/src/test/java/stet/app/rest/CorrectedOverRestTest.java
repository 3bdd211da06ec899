package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import stet.app.published.ReviewRules;
import tools.jackson.databind.JsonNode;

/** Machines correct what is public, and everybody reads what was corrected and what it said before. */
class CorrectedOverRestTest extends RestTest {
    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");
    private static final String CORRECTION = """
            {"kind": "CORRECTION", "note": "A report was forged."}""";

    @Test
    void what_goes_on_inside_is_public_only_once_it_is_corrected() {
        String statement = publishedClaim();
        String path = path(statement);
        checkedAnew(statement);
        assertThat(anyone().get(path).body()).doesNotContain("numbat");
        refused(cleo().post(articleOf(path) + "/correct-article", CORRECTION), 409, "not-clear-to-publish");
        done(cleo().post(articleOf(path) + "/clear-article", "{}"));
        assertThat(anyone().get(path).body()).doesNotContain("numbat");
        done(cleo().post(articleOf(path) + "/correct-article", CORRECTION));
        assertThat(anyone().get(path).body())
                .contains("numbat", "A report was forged.", path + "/editions/1")
                .doesNotContain("Both say so");
        assertThat(anyone().get(path + "/claims/1").body()).contains("A report was forged.", "ClaimReview", "numbat");
    }

    @Test
    void another_text_is_public_only_once_it_is_corrected_and_both_are_read_side_by_side() {
        String statement = publishedClaim();
        String path = path(statement);
        revise(path);
        assertThat(anyone().get(path).body()).doesNotContain("bilby");
        done(cleo().post(articleOf(path) + "/clear-article", "{}"));
        refused(cleo().post(articleOf(path) + "/correct-article", """
                {"kind": "UPDATE", "note": "More is known.", "revision": 1}"""), 409, "another-revision");
        done(cleo().post(articleOf(path) + "/correct-article", """
                {"kind": "UPDATE", "note": "More is known.", "revision": 2}"""));
        assertThat(anyone().get(path).body()).contains("bilby");
        String before = anyone().get(path + "/editions/1").body();
        assertThat(before).contains("This is an earlier edition", "<ins>A bilby slept.</ins>", "More is known.");
        assertThat(before.substring(before.indexOf("The text as it was"))).doesNotContain("bilby");
        assertThat(anyone().get(path + "/editions/2").status()).isEqualTo(404);
        assertThat(anyone().get(path + "/editions/0").status()).isEqualTo(404);
    }

    @Test
    void a_correction_is_told_by_pages_feeds_and_linked_data() {
        String path = path(publishedClaim());
        corrected(path);
        assertThat(anyone().get("/published/corrections").body()).contains("A report was forged.");
        assertThat(anyone().get("/published/feed.atom").body()).contains("A report was forged.");
        assertThat(anyone().get("/published/feed.json").body()).contains("A report was forged.");
        String data = data(path);
        ReviewRules.isKnown(data);
        assertThat(data).contains("CorrectionComment", "A report was forged.").doesNotContain("Retracted");
        JsonNode correction = ada().get(articleOf(path) + "/publication").json().at("/corrections/0");
        assertThat(correction.get("kind").asString()).isEqualTo("CORRECTION");
        assertThat(correction.get("before").asString()).isEqualTo(path + "/editions/1");
    }

    @Test
    void a_correction_moves_a_feeds_entry_and_a_typo_does_not() {
        String path = path(publishedClaim());
        String updated = updated(path);
        revise(path);
        done(cleo().post(articleOf(path) + "/clear-article", "{}"));
        done(cleo().post(articleOf(path) + "/correct-article", """
                {"kind": "TYPO", "note": "A word was missing."}"""));
        assertThat(anyone().get(path).body()).contains("bilby", "A word was missing.");
        assertThat(updated(path)).isEqualTo(updated);
        corrected(path);
        assertThat(updated(path)).isGreaterThan(updated);
    }

    @Test
    void another_verdict_is_no_typo() {
        String statement = publishedClaim();
        String path = path(statement);
        checkedAnew(statement);
        done(cleo().post(articleOf(path) + "/clear-article", "{}"));
        refused(cleo().post(articleOf(path) + "/correct-article", """
                {"kind": "TYPO", "note": "A slip."}"""), 409, "more-than-typo");
    }

    @Test
    void only_an_editor_corrects_what_is_public_and_only_when_something_is_wrong_with_it() {
        refused(cleo().post(clearArticle() + "/correct-article", CORRECTION), 409, "nothing-public-to-correct");
        String article = articleOf(path(publishedClaim()));
        refused(ada().post(article + "/correct-article", CORRECTION), 403, "editor-publishes");
        refused(cleo().post(article + "/correct-article", "{\"kind\": \"UPDATE\"}"), 422, "field-missing");
        refused(cleo().post(article + "/correct-article", "{\"note\": \"More.\"}"), 422, "field-missing");
        refused(cleo().post(article + "/correct-article", CORRECTION), 409, "nothing-corrected");
    }

    @Test
    void a_retraction_is_told_everywhere_and_no_review_stands_any_more() {
        String statement = publishedClaim();
        String path = path(statement);
        done(ada().post(statement + "/reopen-claim", "{\"reason\": \"A letter came.\"}"));
        done(cleo().post(articleOf(path) + "/correct-article", """
                {"kind": "RETRACTION", "note": "All of it is wrong."}"""));
        for (String page : List.of(path, path + "/claims/1"))
            assertThat(anyone().get(page).body())
                    .contains("Retraction", "All of it is wrong.")
                    .doesNotContain("ClaimReview");
        String data = data(path);
        ReviewRules.isKnown(data);
        assertThat(data).contains("\"creativeWorkStatus\":\"Retracted\"", "Retraction: All of it is wrong.");
        assertThat(anyone().get("/published/feed.atom").body()).contains("Retracted: ", "All of it is wrong.");
        assertThat(anyone().get("/published/feed.json").body()).contains("Retracted: ");
        assertThat(anyone().get("/published/sitemap.xml").body()).contains(path).doesNotContain(path + "/claims");
        assertThat(anyone().get("/published/claims.jsonld").body()).doesNotContain(path);
        assertThat(ada().get(articleOf(path) + "/publication").value("state")).isEqualTo("RETRACTED");
        refused(cleo().post(articleOf(path) + "/correct-article", CORRECTION), 409, "already-retracted");
    }

    @Test
    void a_claim_that_a_correction_took_out_says_where_it_stood() {
        String statement = publishedClaim();
        String path = path(statement);
        done(ada().post(statement + "/reopen-claim", "{\"reason\": \"It is no claim.\"}"));
        String second = second(statement);
        done(ada().post(second + "/flag-claim", "{}"));
        attach(second);
        verified(second, "SUPPORTED", 5, "echidna");
        done(ada().post(articleOf(path) + "/revise-article", """
                {"text": "%s", "baseRevision": 1}""".formatted(
                        ada().get(second).value("text"))));
        for (JsonNode each : ada().get(articleOf(path)).json().get("statements")) settle(each);
        done(cleo().post(articleOf(path) + "/clear-article", "{}"));
        done(cleo().post(articleOf(path) + "/correct-article", CORRECTION));
        assertThat(anyone().get(path + "/claims/1").status()).isEqualTo(410);
        assertThat(anyone().get(path + "/claims/1").body()).contains(path + "/editions/1#claim-1");
        assertThat(anyone().get(path + "/claims/99").status()).isEqualTo(404);
    }

    @Test
    void nothing_of_the_newsrooms_own_work_is_in_what_was_corrected() {
        String statement = publishedClaim();
        String path = path(statement);
        corrected(path);
        for (String page : List.of(path, path + "/claims/1", path + "/editions/1", "/published/corrections")) {
            assertThat(anyone().get(page).response().headers().map()).doesNotContainKey("set-cookie");
            assertThat(anyone().get(page).body())
                    .as(page)
                    .doesNotContain("zebra", "okapi", "Ada", "ada", "cleo", "Cleo", "stet_", statement.substring(19));
        }
    }

    @Test
    void what_was_withdrawn_and_is_to_be_public_anew_stays_gone_until_its_time() {
        String path = path(publishedClaim());
        done(cleo().post(articleOf(path) + "/withdraw-publication", "{\"reason\": \"We mistook one for another.\"}"));
        Instant at = Instant.now().plusSeconds(4);
        done(cleo().post(articleOf(path) + "/publish-article", "{\"at\": \"%s\"}".formatted(at)));
        assertThat(anyone().get(path).status()).isEqualTo(410);
        assertThat(anyone().get(path).body())
                .contains("We mistook one for another.")
                .doesNotContain("Both say so");
        assertThat(anyone().get("/published/corrections").body()).contains(path);
        await().untilAsserted(() -> assertThat(anyone().get(path).status()).isEqualTo(200));
        assertThat(anyone().get("/published/corrections").body()).doesNotContain(path);
    }

    /** The path of the only claim of a public article. */
    private String publishedClaim() {
        String statement = statement();
        done(ada().post(statement + "/flag-claim", "{\"reason\": \"zebra\"}"));
        attach(statement);
        verified(statement, "SUPPORTED", 5, "Both say so.");
        String article = articleOf(path(statement));
        for (JsonNode each : ada().get(article).json().get("statements"))
            if (!statement.endsWith(each.get("id").asString())) settle(each);
        done(cleo().post(article + "/clear-article", "{}"));
        done(cleo().post(article + "/publish-article", "{}"));
        return statement;
    }

    private void attach(String statement) {
        for (String host : List.of("one.example", "two.example"))
            done(ada().post(statement + "/attach-source", source(host).replace("The bridge opened.", "okapi")));
    }

    private void verified(String statement, String verdict, int rating, String rationale) {
        done(ada().post(statement + "/propose-verdict", """
                {"verdict": "%s", "rating": %d, "rationale": "%s"}""".formatted(verdict, rating, rationale)));
        done(ben().post(statement + "/mark-verified", "{}"));
    }

    private void checkedAnew(String statement) {
        done(ada().post(statement + "/reopen-claim", "{\"reason\": \"A letter came.\"}"));
        verified(statement, "SUPPORTED", 4, "numbat");
    }

    /** Whatever it was, nothing has to be checked about it. */
    private void settle(JsonNode statement) {
        if (statement.get("status").asString().equals("UNTRIAGED"))
            done(ada().post("/api/v1/statements/" + statement.get("id").asString() + "/dismiss-statement", """
                    {"kind": "NOT_CHECK_WORTHY", "reason": "Nobody minds."}"""));
    }

    private void corrected(String path) {
        String claim = ada().get(articleOf(path))
                .json()
                .get("statements")
                .get(0)
                .get("id")
                .asString();
        checkedAnew("/api/v1/statements/" + claim);
        done(cleo().post(articleOf(path) + "/clear-article", "{}"));
        done(cleo().post(articleOf(path) + "/correct-article", CORRECTION));
    }

    /** A statement more, which nobody has to check. */
    private void revise(String path) {
        String text = ada().get(articleOf(path)).value("text");
        done(ada().post(articleOf(path) + "/revise-article", """
                {"text": "%s A bilby slept.", "baseRevision": 1}""".formatted(text)));
        for (JsonNode each : ada().get(articleOf(path)).json().get("statements")) settle(each);
    }

    private String second(String statement) {
        String article = articleOf(path(statement));
        return "/api/v1/statements/"
                + ada().get(article).json().get("statements").get(1).get("id").asString();
    }

    private String path(String statement) {
        return "/published/" + ada().get(statement).value("article");
    }

    private static String articleOf(String path) {
        return "/api/v1/articles/" + path.substring(path.lastIndexOf('/') + 1);
    }

    private String data(String path) {
        Matcher data = DATA.matcher(anyone().get(path).body());
        assertThat(data.find()).isTrue();
        return data.group(1);
    }

    /** When a feed says that the article changed last, under the id that it always has. */
    private String updated(String path) {
        String id = "urn:uuid:" + path.substring(path.lastIndexOf('/') + 1);
        String entry = anyone().get("/published/feed.atom").body().split(id, -1)[1];
        return entry.substring(entry.indexOf("<updated>"), entry.indexOf("</updated>"));
    }
}
