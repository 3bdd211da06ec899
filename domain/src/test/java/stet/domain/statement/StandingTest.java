package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.statement.Examples.*;

import org.junit.jupiter.api.Test;
import stet.domain.statement.StatementEvent.VerdictReturned;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Verdict;

/** What two moments of a statement are compared by. */
class StandingTest {

    @Test
    void a_statement_stands_untriaged_before_and_after_its_birth() {
        Standing untriaged = new Standing(Workflow.UNTRIAGED, null, false, null, 0);
        assertThat(Statement.unrecorded().standing()).isEqualTo(untriaged);
        assertThat(after(recorded())).isEqualTo(untriaged);
        assertThat(after(recorded(), dismissed())).isEqualTo(new Standing(Workflow.DISMISSED, null, false, null, 0));
    }

    @Test
    void a_claim_shows_its_checker_and_counts_its_sources() {
        assertThat(after(recorded(), flagged(), assignedTo(BEN)))
                .isEqualTo(new Standing(Workflow.IN_CHECK, null, false, BEN, 0));
        assertThat(after(recorded(), flagged(), attached(FROM_REGISTER), attached(FROM_WIRE)))
                .isEqualTo(new Standing(Workflow.IN_CHECK, null, false, null, 2));
    }

    @Test
    void a_verdict_shows_until_it_is_returned_and_whether_it_is_stale() {
        assertThat(after(inReview())).isEqualTo(refutedOnTwo(Workflow.IN_REVIEW, false));
        assertThat(after(verified())).isEqualTo(refutedOnTwo(Workflow.VERIFIED, false));
        assertThat(after(and(verified(), stale(Staleness.Because.SOURCE_WITHDRAWN, WIRE))))
                .isEqualTo(refutedOnTwo(Workflow.VERIFIED, true));
        assertThat(after(and(inReview(), new VerdictReturned(STATEMENT, 1, "Which folio?", BEN))))
                .isEqualTo(new Standing(Workflow.IN_CHECK, null, false, null, 2));
    }

    private static Standing refutedOnTwo(Workflow workflow, boolean stale) {
        return new Standing(workflow, Verdict.REFUTED, stale, null, 2);
    }

    private static Standing after(StatementEvent... history) {
        return Scenario.given(history).state().standing();
    }
}
