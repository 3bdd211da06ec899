package stet.domain.statement;

import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.domain.claim.AuthorRejection.NotYourPassage;
import stet.domain.claim.AuthorRejection.NotYourVerdict;
import stet.domain.claim.AuthorRejection.NotYourWording;
import stet.domain.claim.ClaimKind;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.statement.StatementCommand.AmendAttachment;
import stet.domain.statement.StatementCommand.AmendRationale;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.RewordClaim;
import stet.domain.statement.StatementEvent.AttachmentAmended;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.ClaimReworded;
import stet.domain.statement.StatementEvent.RationaleAmended;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.statement.StatementEvent.TriageUndone;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementRejection.AlreadyAttached;
import stet.domain.statement.StatementRejection.AlreadyVerified;
import stet.domain.statement.StatementRejection.NoExactSource;
import stet.domain.statement.StatementRejection.NoVerdictProposed;
import stet.domain.statement.StatementRejection.NotFlagged;
import stet.domain.statement.StatementRejection.UnknownAttachment;
import stet.domain.statement.StatementRejection.VerdictAwaitsReview;
import stet.domain.verdict.Staleness.Because;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;

/** Who wrote the words on a claim amends them, and no verdict stands on words that its proposer never saw. */
class AmendingTest {
    private static final Attachment MENDED =
            attachment(1, REGISTER, Stance.REFUTES, "Land registry", "not built before 1901", "folio 12");
    private static final AmendAttachment MEND =
            new AmendAttachment(STATEMENT, null, MENDED.id(), null, "not built before 1901", "\u200b", ADA_ACTS);
    private static final AttachmentAmended AMENDED = new AttachmentAmended(STATEMENT, 1, FROM_REGISTER, MENDED, ADA);
    private static final RewordClaim REWORD = new RewordClaim(STATEMENT, null, "It was built in 1899", ADA_ACTS);
    private static final ClaimReworded REWORDED =
            new ClaimReworded(STATEMENT, 1, "The house was built in 1899", "It was built in 1899", ADA);
    private static final AmendRationale ARGUE = new AmendRationale(STATEMENT, null, "Both say 1901.", ADA_ACTS);
    private static final RationaleAmended ARGUED =
            new RationaleAmended(STATEMENT, 1, "Both date it to 1901.", "Both say 1901.", ADA);

    @Test
    void who_attached_a_passage_amends_it_and_what_is_left_out_or_blank_stays() {
        given(recorded(), flagged(), attached(FROM_REGISTER))
                .when(MEND)
                .then(AMENDED)
                .leaving(Workflow.IN_CHECK, false);
        given(recorded(), flagged(), attached(FROM_REGISTER), AMENDED)
                .when(MEND)
                .thenNothing();
    }

    @Test
    void stance_and_place_are_amended_like_the_words() {
        Attachment context =
                attachment(1, REGISTER, Stance.GIVES_CONTEXT, "Land registry", "… not built before 1901 …", "folio 13");
        given(recorded(), flagged(), attached(FROM_REGISTER))
                .when(new AmendAttachment(
                        STATEMENT, null, FROM_REGISTER.id(), Stance.GIVES_CONTEXT, null, "folio 13", ADA_ACTS))
                .then(new AttachmentAmended(STATEMENT, 1, FROM_REGISTER, context, ADA));
    }

    @Test
    void amending_a_passage_makes_a_verdict_stale() {
        given(inReview())
                .when(MEND)
                .then(AMENDED, stale(Because.PASSAGE_AMENDED, REGISTER))
                .leaving(Workflow.IN_REVIEW, true);
        given(verified())
                .when(MEND)
                .then(AMENDED, stale(Because.PASSAGE_AMENDED, REGISTER))
                .leaving(Workflow.VERIFIED, true);
    }

    @Test
    void a_verdict_rests_on_a_passage_as_it_was_amended() {
        Attachment context = FROM_REGISTER.amended(Stance.GIVES_CONTEXT, null, null);
        given(
                        recorded(),
                        flagged(),
                        attached(FROM_REGISTER),
                        new AttachmentAmended(STATEMENT, 1, FROM_REGISTER, context, ADA))
                .when(new ProposeVerdict(STATEMENT, null, refuted(), ADA_ACTS))
                .thenRejected(new NoExactSource(Verdict.REFUTED, Stance.REFUTES));
    }

    @Test
    void nobody_amends_a_passage_that_another_attached_even_after_its_author_amended_it() {
        AmendAttachment by = new AmendAttachment(STATEMENT, null, MENDED.id(), null, "built in 1899", null, BEN_ACTS);
        given(recorded(), flagged(), attached(FROM_REGISTER)).when(by).thenRejected(new NotYourPassage(ADA));
        given(recorded(), flagged(), attached(FROM_REGISTER), AMENDED).when(by).thenRejected(new NotYourPassage(ADA));
        given(recorded(), flagged(), new SourceAttached(STATEMENT, 1, FROM_REGISTER, BEN))
                .when(MEND)
                .thenRejected(new NotYourPassage(BEN));
    }

    @Test
    void a_passage_is_not_amended_into_one_that_is_attached_already() {
        Attachment twin =
                attachment(4, REGISTER, Stance.REFUTES, "Land registry", "not  built before 1901", "folio 12");
        given(recorded(), flagged(), attached(FROM_REGISTER), attached(twin))
                .when(MEND)
                .thenRejected(new AlreadyAttached());
    }

    @Test
    void a_passage_that_nobody_attached_is_not_amended() {
        AttachmentId other = new AttachmentId(new UUID(3, 9));
        given(recorded(), flagged(), attached(FROM_REGISTER))
                .when(new AmendAttachment(STATEMENT, null, other, null, "x", null, ADA_ACTS))
                .thenRejected(new UnknownAttachment(other));
        given(recorded()).when(MEND).thenRejected(new NotFlagged());
    }

    @Test
    void who_flagged_a_claim_rewords_it() {
        given(recorded(), flagged()).when(REWORD).then(REWORDED).leaving(Workflow.FLAGGED, false);
        given(recorded(), flagged(), REWORDED).when(REWORD).thenNothing();
        given(recorded(), new ClaimFlagged(STATEMENT, 1, null, null, ClaimKind.FACT, null, ADA))
                .when(REWORD)
                .then(new ClaimReworded(STATEMENT, 1, null, "It was built in 1899", ADA));
    }

    @Test
    void a_wording_outlives_a_dismissal_that_is_undone() {
        given(
                        recorded(),
                        flagged(),
                        REWORDED,
                        dismissed(),
                        new TriageUndone(STATEMENT, null, Workflow.DISMISSED, Workflow.FLAGGED, ADA))
                .when(REWORD)
                .thenNothing();
    }

    @Test
    void nobody_rewords_what_another_flagged() {
        given(recorded(), new ClaimFlagged(STATEMENT, 1, null, null, ClaimKind.FACT, null, BEN))
                .when(REWORD)
                .thenRejected(new NotYourWording(BEN));
        given(recorded(), dismissed()).when(REWORD).thenRejected(new NotFlagged());
    }

    @Test
    void a_claim_is_not_reworded_under_a_verdict_that_stands() {
        given(inReview()).when(REWORD).thenRejected(new VerdictAwaitsReview(ADA));
        given(verified()).when(REWORD).thenRejected(new AlreadyVerified(BEN));
        given(and(inReview(), stale(Because.SOURCE_ATTACHED, WIRE)))
                .when(REWORD)
                .then(REWORDED);
    }

    @Test
    void who_proposed_a_verdict_amends_its_rationale_until_it_is_signed_off() {
        given(inReview()).when(ARGUE).then(ARGUED).leaving(Workflow.IN_REVIEW, false);
        given(and(inReview(), ARGUED)).when(ARGUE).thenNothing();
        given(verified()).when(ARGUE).thenRejected(new AlreadyVerified(BEN));
        given(and(inReview(), ARGUED, verifiedBy(BEN))).when(ARGUE).thenRejected(new AlreadyVerified(BEN));
    }

    @Test
    void nobody_amends_the_rationale_of_another() {
        given(recorded(), flagged(), new VerdictProposed(STATEMENT, 1, refuted(), BEN))
                .when(ARGUE)
                .thenRejected(new NotYourVerdict(BEN));
        given(recorded(), flagged()).when(ARGUE).thenRejected(new NoVerdictProposed());
    }

    @Test
    void a_stale_verdict_stays_stale_whatever_its_rationale_says() {
        given(and(inReview(), stale(Because.SOURCE_ATTACHED, WIRE)))
                .when(ARGUE)
                .then(ARGUED)
                .leaving(Workflow.IN_REVIEW, true);
    }
}
