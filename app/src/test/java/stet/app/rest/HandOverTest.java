package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stet.app.rest.Api.Answer;
import stet.domain.account.Role;

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
        assertThat(ada().get(article)
                        .json()
                        .get("statements")
                        .get(1)
                        .get("checker")
                        .isNull())
                .as("what is no claim")
                .isTrue();
        refused(ada().post(article + "/assign-article", TO_BEN), 409, "nothing-to-assign");
        refused(ada().post(article + "/assign-article", "{}"), 422, "field-missing");
        refused(
                ada().post(
                                "/api/v1/articles/"
                                        + ada().get(claimWithSources()).value("article") + "/assign-article",
                                "{\"person\": \"nobody\"}"),
                422,
                "unknown-checker");
    }

    @Test
    void what_somebody_has_taken_for_review_goes_to_somebody_else() {
        Api dora = as(person("dora", "Dora Field", Role.FACT_CHECKER));
        String reviewed = claimInReview();
        done(dora.post(reviewed + "/take-review", "{}"));
        refused(handOver(ada(), "dora", "ben"), 403, "not-your-work");
        refused(handOver(dora, "dora", "dora"), 422, "same-person");
        refused(handOver(dora, "dora", "nobody"), 422, "nobody-there");
        ben();
        done(handOver(cleo(), "dora", "ben"));
        assertThat(ada().get(reviewed).value("reviewer")).isEqualTo("ben");
        assertThat(ada().get(reviewed + "/history").body()).contains("gave the verdict to ben for review");
        refused(handOver(dora, "dora", "ben"), 409, "nothing-to-hand-over");
    }

    @Test
    void nothing_goes_when_something_can_not_and_each_says_why() {
        Api emil = as(person("emil", "Emil Hart", Role.FACT_CHECKER));
        String adas = claimInReview();
        done(emil.post(adas + "/take-review", "{}"));
        String bens = claimWithSources();
        done(ben().post(bens + "/propose-verdict", """
                {"verdict": "SUPPORTED", "rating": 5, "rationale": "Both say so."}"""));
        done(emil.post(bens + "/take-review", "{}"));
        Answer refused = handOver(emil, "emil", "ben");
        refused(refused, 409, "hand-over-refused");
        assertThat(refused.json().get("errors").size()).isEqualTo(1);
        assertThat(refused.json().get("errors").get(0).get("code").asString()).isEqualTo("same-hand");
        assertThat(refused.json().get("errors").get(0).get("statement").asString())
                .isEqualTo(bens.substring(bens.lastIndexOf('/') + 1));
        assertThat(ada().get(adas).value("reviewer")).isEqualTo("emil");
        done(emil.post(bens + "/give-up-review", "{}"));
        done(handOver(emil, "emil", "ben"));
        assertThat(ada().get(adas).value("reviewer")).isEqualTo("ben");
    }

    private static Answer handOver(Api by, String from, String to) {
        return by.post("/api/v1/work/hand-over", "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to));
    }
}
