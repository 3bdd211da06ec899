package stet.domain.statement;

import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.PassageRejection.NothingToReadAnew;
import stet.domain.evidence.PassageRejection.WordsWereRead;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementEvent.AttachmentAmended;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementRejection.NoExactSource;
import stet.domain.statement.StatementRejection.SingleOrigin;
import stet.domain.statement.StatementRejection.VerdictAwaitsReview;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;

/** What spoke against a claim may be what the text says once it was mended: its passages are read anew with the new verdict. */
class ReadAnewTest {
    private static final StatementEvent[] FIXED =
            and(verified(), new VerdictBecameStale(STATEMENT, 1, Staleness.FIXED_AS_PROPOSED));
    private static final StatementEvent[] ALTERED =
            and(verified(), new VerdictBecameStale(STATEMENT, 1, Staleness.TEXT_CHANGED));

    @Test
    void whoever_attached_the_passages_reads_them_anew_with_the_verdict() {
        given(FIXED)
                .when(reading(Verdict.SUPPORTED, ADA_ACTS))
                .then(amended(FROM_REGISTER), amended(FROM_WIRE), new VerdictProposed(STATEMENT, 1, supported(), ADA))
                .leaving(Workflow.IN_REVIEW, false);
        given(ALTERED)
                .when(reading(Verdict.SUPPORTED, ADA_ACTS))
                .then(amended(FROM_REGISTER), amended(FROM_WIRE), new VerdictProposed(STATEMENT, 1, supported(), ADA));
    }

    @Test
    void without_saying_so_the_passages_stay_as_they_were_read() {
        given(FIXED)
                .when(new ProposeVerdict(STATEMENT, null, supported(), ADA_ACTS))
                .thenRejected(new NoExactSource(Verdict.SUPPORTED, Stance.SUPPORTS));
    }

    @Test
    void nobody_reads_anew_what_somebody_else_attached() {
        given(FIXED).when(reading(Verdict.SUPPORTED, BEN_ACTS)).thenRejected(new NothingToReadAnew());
    }

    @Test
    void what_was_for_such_a_verdict_before_and_what_needs_no_passage_has_none_to_read_anew() {
        given(FIXED).when(reading(Verdict.REFUTED, ADA_ACTS)).thenRejected(new NothingToReadAnew());
        given(FIXED).when(reading(Verdict.CONFLICTING_EVIDENCE, ADA_ACTS)).thenRejected(new NothingToReadAnew());
    }

    @Test
    void words_that_did_not_change_were_read_already() {
        given(recorded(), flagged(), attached(FROM_REGISTER), attached(FROM_WIRE))
                .when(reading(Verdict.SUPPORTED, ADA_ACTS))
                .thenRejected(new WordsWereRead());
        given(and(verified(), stale(Staleness.Because.SOURCE_ATTACHED, WIRE)))
                .when(reading(Verdict.SUPPORTED, ADA_ACTS))
                .thenRejected(new WordsWereRead());
    }

    @Test
    void a_verdict_that_stands_is_not_proposed_again() {
        given(inReview()).when(reading(Verdict.SUPPORTED, ADA_ACTS)).thenRejected(new VerdictAwaitsReview(ADA));
    }

    @Test
    void what_was_read_anew_is_from_two_origins_as_ever() {
        given(
                        recorded(),
                        flagged(),
                        attached(FROM_REGISTER),
                        proposedBy(ADA),
                        new VerdictBecameStale(STATEMENT, 1, Staleness.FIXED_AS_PROPOSED))
                .when(new ProposeVerdict(
                        STATEMENT,
                        null,
                        new ReasonedVerdict(Verdict.SUPPORTED, null, "Both date it to 1901.", null),
                        true,
                        ADA_ACTS))
                .thenRejected(new SingleOrigin("Land registry"));
    }

    @Test
    void a_passage_that_says_so_already_is_left_as_it_was() {
        Attachment already = attachment(
                7, FROM_WIRE.source(), Stance.SUPPORTS, FROM_WIRE.origin(), FROM_WIRE.excerpt(), FROM_WIRE.locator());
        given(and(verified(), attached(already), new VerdictBecameStale(STATEMENT, 1, Staleness.FIXED_AS_PROPOSED)))
                .when(reading(Verdict.SUPPORTED, ADA_ACTS))
                .then(amended(FROM_REGISTER), new VerdictProposed(STATEMENT, 1, supported(), ADA));
    }

    private static ProposeVerdict reading(Verdict verdict, Actor by) {
        return new ProposeVerdict(
                STATEMENT, null, new ReasonedVerdict(verdict, null, "Both date it to 1901.", null), true, by);
    }

    private static ReasonedVerdict supported() {
        return new ReasonedVerdict(Verdict.SUPPORTED, null, "Both date it to 1901.", null);
    }

    private static AttachmentAmended amended(Attachment was) {
        return new AttachmentAmended(STATEMENT, 1, was, was.amended(Stance.SUPPORTS, null, null), ADA);
    }
}
