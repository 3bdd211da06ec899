package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages name whoever did something, and nobody for what nobody did. */
class WhoDidWhatTest extends PageTest {

    @Test
    void a_verdict_goes_stale_by_a_rule_and_not_by_whoever_changed_the_evidence() {
        Visitor ada = ada();
        String statement = claimInReview(ada);
        done(act(ben(), statement, "attach-source", source("three.example")));
        String page = open(ada, statement).body();
        assertThat(page).containsPattern("<b dir=\"auto\">Stet</b> <span>marked the verdict stale");
        assertThat(page).doesNotContainPattern("<b dir=\"auto\">Ben Lindqvist</b> <span>marked the verdict stale");
        assertThat(ada.get("/audit?type=verdict-became-stale").body()).contains("<bdi>Stet</bdi>");
    }

    @Test
    void a_claim_that_somebody_settled_was_checked_by_somebody() {
        Visitor ada = ada();
        String statement = claimInReview(ada);
        assertThat(checker(open(ada, statement))).contains("Ada Okafor").doesNotContain("nobody");
        done(act(ben(), statement, "mark-verified", Map.of()));
        assertThat(checker(open(ada, statement))).contains("Ada Okafor", "Ben Lindqvist");
        assertThat(checker(open(ada, claim(ada)))).contains("nobody yet");
    }

    private static String checker(Visit page) {
        return page.body().replaceAll("(?s).*<dt>Checker</dt>(.*?)</dd>.*", "$1");
    }

    @Test
    void who_was_overtaken_reads_by_whom_and_with_what() {
        Visitor ada = ada();
        String statement = statement(ada);
        Visit seen = open(ada, statement);
        done(act(ben(), statement, "flag-claim", Map.of("reason", "a number")));
        Visit refused = ada.submit(
                seen, statement + "/dismiss-statement", Map.of("kind", "NOT_CHECKABLE", "reason", "An opinion."));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.says("This changed since you read it: Ben Lindqvist flagged the claim because “a number”."))
                .isTrue();
        assertThat(refused.body()).doesNotContain("you have version");
    }
}
