package stet.domain.statement;

import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import org.junit.jupiter.api.Test;
import stet.domain.evidence.Attachment;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.NoticeWithdrawal;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementEvent.AttachedSourceWithdrawn;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.statement.StatementEvent.SourceDetached;
import stet.domain.statement.StatementRejection.VerdictIsStale;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Staleness.Because;
import stet.domain.verdict.Stance;

/** Rule 4: a verdict loses its ground when the evidence changes. */
class StalenessTest {
    private static final Attachment THIRD =
            attachment(3, WIRE, Stance.SUPPORTS, "Wire agency", "1899, it says", "p. 7");
    private static final AttachSource ATTACH = new AttachSource(STATEMENT, null, THIRD, BEN_ACTS);
    private static final DetachSource DETACH =
            new DetachSource(STATEMENT, null, FROM_WIRE.id(), "wrong house", BEN_ACTS);
    private static final NoticeWithdrawal WITHDRAWAL = new NoticeWithdrawal(STATEMENT, REGISTER, "forged", ROBOT_ACTS);

    @Test
    void attaching_a_source_makes_a_proposed_verdict_stale() {
        given(inReview())
                .knowing(NEWSROOM)
                .when(ATTACH)
                .then(new SourceAttached(STATEMENT, 1, THIRD, BEN), stale(Because.SOURCE_ATTACHED, WIRE))
                .leaving(Workflow.IN_REVIEW, true);
    }

    @Test
    void detaching_a_source_makes_a_verified_verdict_stale() {
        given(verified())
                .when(DETACH)
                .then(
                        new SourceDetached(STATEMENT, 1, FROM_WIRE.id(), WIRE, "wrong house", BEN),
                        stale(Because.SOURCE_DETACHED, WIRE))
                .leaving(Workflow.VERIFIED, true);
    }

    @Test
    void withdrawing_a_source_makes_the_verdicts_that_rest_on_it_stale() {
        given(verified())
                .when(WITHDRAWAL)
                .then(
                        new AttachedSourceWithdrawn(STATEMENT, 1, REGISTER, "forged"),
                        stale(Because.SOURCE_WITHDRAWN, REGISTER))
                .leaving(Workflow.VERIFIED, true);
    }

    @Test
    void withdrawing_a_source_before_there_is_a_verdict_makes_nothing_stale() {
        given(recorded(), flagged(), attached(FROM_REGISTER))
                .when(WITHDRAWAL)
                .then(new AttachedSourceWithdrawn(STATEMENT, 1, REGISTER, "forged"))
                .leaving(Workflow.IN_CHECK, false);
    }

    @Test
    void a_withdrawal_is_noticed_even_while_the_statement_is_dismissed() {
        given(recorded(), flagged(), attached(FROM_REGISTER), dismissed())
                .when(WITHDRAWAL)
                .then(new AttachedSourceWithdrawn(STATEMENT, 1, REGISTER, "forged"))
                .leaving(Workflow.DISMISSED, false);
    }

    @Test
    void a_withdrawal_is_noticed_once() {
        given(and(verified(), new AttachedSourceWithdrawn(STATEMENT, 1, REGISTER, "forged")))
                .when(WITHDRAWAL)
                .thenNothing();
    }

    @Test
    void a_withdrawal_means_nothing_to_a_claim_that_does_not_rest_on_the_source() {
        given(recorded()).when(WITHDRAWAL).thenNothing();
        given(recorded(), dismissed()).when(WITHDRAWAL).thenNothing();
        given(recorded(), flagged(), attached(FROM_WIRE)).when(WITHDRAWAL).thenNothing();
    }

    @Test
    void a_stale_verdict_does_not_go_stale_again() {
        given(and(inReview(), stale(Because.SOURCE_DETACHED, WIRE)))
                .knowing(NEWSROOM)
                .when(ATTACH)
                .then(new SourceAttached(STATEMENT, 1, THIRD, BEN))
                .leaving(Workflow.IN_REVIEW, true);
        given(and(verified(), stale(Because.SOURCE_DETACHED, WIRE)))
                .knowing(NEWSROOM)
                .when(ATTACH)
                .then(new SourceAttached(STATEMENT, 1, THIRD, BEN))
                .leaving(Workflow.VERIFIED, true);
    }

    @Test
    void a_stale_verdict_cannot_be_marked_verified() {
        given(and(inReview(), stale(Because.SOURCE_ATTACHED, WIRE)))
                .when(new MarkVerified(STATEMENT, null, null, BEN_ACTS))
                .thenRejected(new VerdictIsStale(new Staleness(Because.SOURCE_ATTACHED, WIRE)));
        given(and(verified(), stale(Because.SOURCE_ATTACHED, WIRE)))
                .when(new MarkVerified(STATEMENT, null, null, ADA_ACTS))
                .thenRejected(new VerdictIsStale(new Staleness(Because.SOURCE_ATTACHED, WIRE)));
    }

    @Test
    void a_stale_verdict_can_be_proposed_again() {
        given(and(inReview(), stale(Because.SOURCE_ATTACHED, WIRE)))
                .when(new ProposeVerdict(STATEMENT, null, refuted(), BEN_ACTS))
                .then(proposedBy(BEN))
                .leaving(Workflow.IN_REVIEW, false);
        given(and(verified(), stale(Because.SOURCE_ATTACHED, WIRE)))
                .when(new ProposeVerdict(STATEMENT, null, refuted(), ADA_ACTS))
                .then(proposedBy(ADA))
                .leaving(Workflow.IN_REVIEW, false);
    }

    @Test
    void a_change_before_the_verdict_makes_nothing_stale() {
        given(recorded(), flagged(), attached(FROM_WIRE))
                .knowing(NEWSROOM)
                .when(ATTACH)
                .then(new SourceAttached(STATEMENT, 1, THIRD, BEN));
    }

    @Test
    void who_checks_a_claim_does_not_change_its_verdict() {
        given(verified())
                .knowing(NEWSROOM)
                .when(new AssignChecker(STATEMENT, null, BEN, ADA_ACTS))
                .leaving(Workflow.VERIFIED, false);
        given(inReview())
                .knowing(NEWSROOM)
                .when(new AssignChecker(STATEMENT, null, BEN, ADA_ACTS))
                .leaving(Workflow.IN_REVIEW, false);
    }
}
