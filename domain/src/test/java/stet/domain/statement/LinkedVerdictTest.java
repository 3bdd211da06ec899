package stet.domain.statement;

import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.statement.StatementCommand.NoticeLinkedVerdict;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Verdict;

/** A verdict loses its ground when the same claim gets another one elsewhere. */
class LinkedVerdictTest {
    private static final VerdictBecameStale STALE =
            new VerdictBecameStale(STATEMENT, 1, Staleness.LINKED_VERDICT_CHANGED);

    private static NoticeLinkedVerdict notice(int claim, Verdict verdict) {
        return new NoticeLinkedVerdict(STATEMENT, claim, verdict, Actor.STET);
    }

    @Test
    void another_verdict_on_the_same_claim_makes_this_one_stale() {
        given(inReview()).when(notice(1, Verdict.SUPPORTED)).then(STALE).leaving(Workflow.IN_REVIEW, true);
        given(verified()).when(notice(1, Verdict.SUPPORTED)).then(STALE).leaving(Workflow.VERIFIED, true);
    }

    @Test
    void the_same_verdict_changes_nothing() {
        given(verified()).when(notice(1, Verdict.REFUTED)).then();
    }

    @Test
    void what_is_stale_already_or_has_no_verdict_is_left_alone() {
        given(and(verified(), STALE)).when(notice(1, Verdict.SUPPORTED)).then();
        given(recorded(), flagged()).when(notice(1, Verdict.SUPPORTED)).then();
        given(recorded()).when(notice(1, Verdict.SUPPORTED)).then();
    }

    @Test
    void another_claim_of_the_statement_is_not_concerned() {
        given(verified()).when(notice(2, Verdict.SUPPORTED)).then();
    }
}
