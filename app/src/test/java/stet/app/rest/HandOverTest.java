package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Work goes to somebody else: of a whole article, or all that one person has. */
class HandOverTest extends RestTest {
    private static final String TO_BEN = "{\"person\": \"ben\"}";

    @Test
    void every_claim_of_an_article_that_nobody_checks_is_given_to_one_person() {
        String claim = claimWithSources();
        ben();
        String article = "/api/v1/articles/" + ada().get(claim).value("article");
        done(ada().post(article + "/assign-article", TO_BEN));
        assertThat(ada().get(claim).value("checker")).isEqualTo("ben");
        assertThat(ada().get(article).json().get("statements").get(1).get("checker").isNull())
                .as("what is no claim")
                .isTrue();
        refused(ada().post(article + "/assign-article", TO_BEN), 409, "nothing-to-assign");
        refused(ada().post(article + "/assign-article", "{}"), 422, "field-missing");
        refused(
                ada().post(
                                "/api/v1/articles/" + ada().get(claimWithSources()).value("article")
                                        + "/assign-article",
                                "{\"person\": \"nobody\"}"),
                422,
                "unknown-checker");
    }

    @Test
    void all_that_somebody_works_on_goes_to_somebody_else() {
        String checked = claimWithSources();
        done(ben().post(checked + "/assign-checker", TO_BEN));
        String reviewed = claimInReview();
        done(ben().post(reviewed + "/take-review", "{}"));
        refused(handOver(ada(), "ben", "cleo"), 403, "not-your-work");
        refused(handOver(ben(), "ben", "ben"), 422, "same-person");
        refused(handOver(ben(), "ben", "nobody"), 422, "nobody-there");
        done(handOver(cleo(), "ben", "cleo"));
        assertThat(ada().get(checked).value("checker")).isEqualTo("cleo");
        assertThat(ada().get(reviewed).value("reviewer")).isEqualTo("cleo");
        refused(handOver(ben(), "ben", "ada"), 409, "nothing-to-hand-over");
    }

    @Test
    void nothing_goes_when_something_can_not_and_each_says_why() {
        String checked = claimWithSources();
        done(ben().post(checked + "/assign-checker", TO_BEN));
        String reviewed = claimInReview();
        done(ben().post(reviewed + "/take-review", "{}"));
        Api.Answer refused = handOver(ben(), "ben", "ada");
        refused(refused, 409, "hand-over-refused");
        assertThat(refused.json().get("errors").get(0).get("code").asString()).isEqualTo("same-hand");
        assertThat(refused.json().get("errors").get(0).get("statement").asString())
                .isEqualTo(reviewed.substring(reviewed.lastIndexOf('/') + 1));
        assertThat(ada().get(checked).value("checker")).isEqualTo("ben");
        done(ben().post(reviewed + "/give-up-review", "{}"));
        done(handOver(ben(), "ben", "ada"));
    }

    private static Api.Answer handOver(Api by, String from, String to) {
        return by.post("/api/v1/work/hand-over", "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to));
    }
}
