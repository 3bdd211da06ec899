package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stet.app.rest.Api.Answer;

/** Until when and how urgent: of an article, and of a claim that says otherwise. */
class PlanOverRestTest extends RestTest {

    @Test
    void what_is_said_of_an_article_is_shown_with_it_and_changes_its_tag() {
        String article = articlePath();
        String before = ada().get(article).header("ETag");
        Answer due = ada().post(article + "/set-due", "{\"due\": \"2030-03-05\"}");
        done(due);
        assertThat(due.value("due")).isEqualTo("2030-03-05");
        assertThat(due.value("priority")).isEqualTo("NORMAL");
        assertThat(ada().get(article).header("ETag")).isNotEqualTo(before);
        assertThat(ada().post(article + "/set-priority", "{\"priority\": \"LOW\"}")
                        .value("priority"))
                .isEqualTo("LOW");
        assertThat(ada().post(article + "/set-due", "{}").json().get("due").isNull())
                .isTrue();
    }

    @Test
    void a_claim_says_otherwise_until_it_is_left_to_its_article_again() {
        String claim = claimWithSources();
        assertThat(ada().post(claim + "/set-due", "{\"due\": \"2030-03-04\"}").value("due"))
                .isEqualTo("2030-03-04");
        assertThat(ada().post(claim + "/set-priority", "{\"priority\": \"HIGH\"}")
                        .value("priority"))
                .isEqualTo("HIGH");
        assertThat(ada().post(claim + "/set-priority", "{}")
                        .json()
                        .get("priority")
                        .isNull())
                .isTrue();
        assertThat(ada().get(claim + "/history").body()).contains("set the claim due on 4 March 2030");
    }

    @Test
    void what_can_not_be_planned_is_refused() {
        refused(ada().post(statement() + "/set-due", "{\"due\": \"2030-03-05\"}"), 409, "not-flagged");
        refused(ada().post(claimWithSources() + "/set-due", "{\"due\": \"Tuesday\"}"), 400, "wrong-type");
        refused(ada().post(articlePath() + "/set-due", "{\"due\": \"+12345-01-01\"}"), 422, "beyond-calendar");
        refused(
                ada().post("/api/v1/articles/0199a000-0000-7000-8000-000000000001/set-due", "{}"),
                404,
                "unknown-article");
    }

    @Test
    void what_waits_is_listed_by_what_is_asked_with_true_counts() {
        String claim = claimWithSources();
        String article = ada().get(claim).value("article");
        String list = "/api/v1/queue/waiting?article=" + article;
        assertThat(ada().get(list + "&kind=UNASSIGNED").json().get("total").asInt())
                .isEqualTo(1);
        done(ada().post("/api/v1/articles/" + article + "/set-due", "{\"due\": \"2020-03-05\"}"));
        done(ada().post(claim + "/set-priority", "{\"priority\": \"HIGH\"}"));
        Answer overdue = ada().get(list + "&due=OVERDUE&priority=HIGH&sort=DUE");
        assertThat(overdue.json().get("items").get(0).get("due").asString()).isEqualTo("2020-03-05");
        assertThat(overdue.json().get("items").get(0).get("priority").asString())
                .isEqualTo("HIGH");
        assertThat(overdue.json().get("more").asBoolean()).isFalse();
        assertThat(ada().get(list + "&due=THIS_WEEK").json().get("total").asInt())
                .isZero();
        done(ada().post(claim + "/set-due", "{\"due\": \"2999-03-05\"}"));
        assertThat(ada().get(list + "&due=OVERDUE").json().get("total").asInt()).isZero();
        refused(ada().get("/api/v1/queue/waiting?kind=ALL"), 400, "malformed-parameter");
        refused(ada().get("/api/v1/queue/waiting?cursor=nonsense"), 400, "malformed-parameter");
    }
}
