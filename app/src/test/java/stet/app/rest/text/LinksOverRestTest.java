package stet.app.rest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import stet.app.rest.Api.Answer;
import stet.app.rest.RestTest;
import tools.jackson.databind.JsonNode;

/** Claims are linked, asked once and held against each other by machines. */
class LinksOverRestTest extends RestTest {
    private static final String LINK = "/api/v1/links/link-claims";

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private Answer link(String one, String other, String kind) {
        return ada().post(LINK, """
                {"from": {"statement": "%s"}, "to": {"statement": "%s", "claim": 1}, "kind": "%s", "reason": "Both have it."}""".formatted(id(one), id(other), kind));
    }

    @Test
    void a_link_is_readable_by_itself_and_on_both_of_its_claims() {
        String one = claimWithSources();
        String other = claimInReview();

        Answer linked = link(one, other, "CONTRADICTS");

        assertThat(linked.status()).isEqualTo(201);
        JsonNode read = ada().get(linked.header("Location")).json();
        assertThat(read.get("kind").asString()).isEqualTo("CONTRADICTS");
        assertThat(read.at("/to/verdict").asString()).isEqualTo("SUPPORTED");
        JsonNode here = ada().get(one).json().at("/claims/0/links/0");
        assertThat(here.get("id").asString()).isEqualTo(read.get("id").asString());
        assertThat(here.at("/other/statement").asString()).isEqualTo(id(other));
        assertThat(ada().get(other)
                        .json()
                        .at("/claims/0/links/0/other/statement")
                        .asString())
                .isEqualTo(id(one));
    }

    @Test
    void the_tag_of_a_statement_is_another_one_with_what_a_linked_claim_becomes() {
        String one = claimWithSources();
        String other = claimInReview();
        link(one, other, "RELATED");
        String before = ada().get(one).header("ETag");

        done(ben().post(other + "/mark-verified", "{}"));

        assertThat(ada().get(one).header("ETag")).isNotEqualTo(before);
        assertThat(ada().with("If-Match", before)
                        .post(one + "/add-note", "{\"text\": \"Odd.\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_refusal_says_what_was_wrong_with_which_claim() {
        String claim = claimWithSources();

        assertThat(link(claim, claim, "SAME").status()).isEqualTo(422);
        Answer unflagged = link(claim, statement(), "SAME");
        assertThat(unflagged.status()).isEqualTo(409);
        assertThat(unflagged.body()).contains("nothing-to-link", "\"to\"");
        assertThat(ada().get("/api/v1/links/00000000-0000-0000-0000-000000000000")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_was_decided_elsewhere_is_shown_and_taken_over() {
        String decided = claimInReview();
        String claim = claimWithSources();
        link(decided, claim, "SAME");

        JsonNode elsewhere = ada().get(claim + "/asked-once").json();
        assertThat(elsewhere.at("/0/statement").asString()).isEqualTo(id(decided));
        assertThat(elsewhere.at("/0/decided/verdict").asString()).isEqualTo("SUPPORTED");
        assertThat(elsewhere.at("/0/sources").size()).isEqualTo(2);
        Answer taken =
                ben().post(claim + "/take-over-verdict", "{\"from\": {\"statement\": \"%s\"}}".formatted(id(decided)));

        assertThat(done(taken).json().get("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(taken.json().get("proposedBy").asString()).isEqualTo("ben");
    }

    @Test
    void what_is_treated_separately_is_offered_nothing_and_linked_as_the_same_no_more() {
        String decided = claimInReview();
        String claim = claimWithSources();
        link(decided, claim, "SAME");

        Answer treated = ada().post(claim + "/treat-separately", "{\"reason\": \"It is another bridge.\"}");

        done(treated);
        assertThat(ada().get(claim + "/asked-once").json().size()).isZero();
        assertThat(ben().post(
                                claim + "/take-over-verdict",
                                "{\"from\": {\"statement\": \"%s\"}}".formatted(id(decided)))
                        .body())
                .contains("separate-statement");
        Answer again = ada().post(claim + "/treat-separately", "{\"reason\": \"It is another bridge.\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("already-separate");
        assertThat(ada().post(claim + "/treat-separately", "{}").status()).isEqualTo(422);
        assertThat(link(claimInReview(), claim, "SAME").body()).contains("separate-statement");
    }

    @Test
    void contradictions_are_listed_until_they_are_resolved() {
        String link = link(claimInReview(), claimInReview(), "CONTRADICTS").header("Location");
        await().until(() -> ada().get("/api/v1/contradictions?limit=500").body().contains(id(link)));

        Answer resolved = ada().post(link + "/resolve-contradiction", "{\"reason\": \"It opened twice.\"}");

        assertThat(done(resolved).json().get("contradiction").asString()).isEqualTo("RESOLVED");
        assertThat(ada().get("/api/v1/contradictions?limit=500").body()).doesNotContain(id(link));
    }

    @Test
    void a_contradiction_that_was_open_is_listed_of_then_and_not_of_before_or_now() {
        long before = newest();
        Answer linked = link(claimInReview(), claimInReview(), "CONTRADICTS");
        String link = linked.header("Location");
        await().until(() -> ada().get("/api/v1/contradictions?limit=500").body().contains(id(link)));
        long open = newest();
        done(ada().post(link + "/resolve-contradiction", "{\"reason\": \"It opened twice.\"}"));

        JsonNode then =
                ada().get("/api/v1/contradictions?limit=500&asOf=" + open).json();
        assertThat(then.get("asOfIndex").asLong())
                .isGreaterThanOrEqualTo(open); // it counts all that was recorded with it
        assertThat(then.get("items").valueStream().map(each -> each.get("id").asString()))
                .contains(id(link));
        for (long other : new long[] {before, newest()})
            assertThat(ada().get("/api/v1/contradictions?limit=500&asOf=" + other)
                            .body())
                    .doesNotContain(id(link));
    }

    @Test
    void what_was_decided_elsewhere_is_told_of_any_moment() {
        String decided = claimInReview();
        String claim = claimWithSources();
        long apart = newest();
        link(decided, claim, "SAME");
        long together = newest();
        done(ben().post(decided + "/mark-verified", "{}"));

        assertThat(ada().get(claim + "/asked-once?asOf=" + apart).json().size()).isZero();
        JsonNode then = ada().get(claim + "/asked-once?asOf=" + together).json();
        assertThat(then.at("/0/statement").asString()).isEqualTo(id(decided));
        assertThat(then.at("/0/decided/status").asString()).isEqualTo("IN_REVIEW");
        assertThat(ada().get(claim + "/asked-once")
                        .json()
                        .at("/0/decided/status")
                        .asString())
                .isEqualTo("VERIFIED");
    }

    /** The index of something that was recorded just now. */
    private long newest() {
        JsonNode history = ada().get(statement() + "/history").json();
        return history.get(history.size() - 1).get("index").asLong();
    }
}
