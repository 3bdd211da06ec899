package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.statement.Examples.*;

import org.junit.jupiter.api.Test;
import stet.domain.statement.StatementEvent.StatementCut;
import stet.domain.verdict.Staleness.Because;

/** Rule 6: what keeps an article from being clear. */
class ClearTest {

    private static boolean isClear(StatementEvent... history) {
        Statement statement = Statement.unrecorded();
        for (StatementEvent event : history) statement = statement.evolve(event);
        return statement.isClear();
    }

    @Test
    void what_nobody_has_judged_or_signed_off_is_in_the_way() {
        assertThat(isClear(recorded())).isFalse();
        assertThat(isClear(recorded(), flagged())).isFalse();
        assertThat(isClear(inReview())).isFalse();
    }

    @Test
    void what_is_dismissed_or_verified_is_not() {
        assertThat(isClear(recorded(), dismissed())).isTrue();
        assertThat(isClear(verified())).isTrue();
    }

    @Test
    void a_stale_verdict_is_in_the_way_whoever_signed_it_off() {
        assertThat(isClear(and(verified(), stale(Because.SOURCE_WITHDRAWN, WIRE))))
                .isFalse();
    }

    @Test
    void what_was_cut_is_in_nobodys_way() {
        assertThat(isClear(recorded(), flagged(), new StatementCut(STATEMENT, 2)))
                .isTrue();
    }
}
