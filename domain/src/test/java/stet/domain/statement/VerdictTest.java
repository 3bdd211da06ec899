package stet.domain.statement;

import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.enquiry.Search;
import stet.domain.enquiry.SearchPlace;
import stet.domain.evidence.Attachment;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementEvent.AttachedSourceWithdrawn;
import stet.domain.statement.StatementEvent.SearchRecorded;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementRejection.AlreadyVerified;
import stet.domain.statement.StatementRejection.NoExactSource;
import stet.domain.statement.StatementRejection.RatingContradictsVerdict;
import stet.domain.statement.StatementRejection.SingleOrigin;
import stet.domain.statement.StatementRejection.VerdictAwaitsReview;
import stet.domain.verdict.Rating;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;

/** Rule 2: what a verdict must rest on. */
class VerdictTest {

    @Test
    void a_verdict_on_two_independent_origins_goes_to_review() {
        given(recorded(), flagged(), attached(FROM_REGISTER), attached(FROM_WIRE))
                .when(propose(refuted()))
                .then(proposedBy(ADA))
                .leaving(Workflow.IN_REVIEW, false);
    }

    @Test
    void refuted_needs_a_source_that_refutes() {
        given(recorded(), flagged(), attached(attachment(1, WIRE, Stance.SUPPORTS, "Wire agency", "words", "p. 1")))
                .when(propose(refuted()))
                .thenRejected(new NoExactSource(Verdict.REFUTED, Stance.REFUTES));
    }

    @Test
    void supported_needs_a_source_that_supports() {
        given(recorded(), flagged(), attached(FROM_REGISTER), attached(FROM_WIRE))
                .when(propose(Verdict.SUPPORTED, Rating.TRUE, null))
                .thenRejected(new NoExactSource(Verdict.SUPPORTED, Stance.SUPPORTS));
    }

    @Test
    void a_source_without_excerpt_or_locator_carries_no_verdict() {
        given(
                        recorded(),
                        flagged(),
                        attached(attachment(1, REGISTER, Stance.REFUTES, "Land registry", null, "folio 12")),
                        attached(attachment(2, WIRE, Stance.REFUTES, "Wire agency", "finished in 1901", null)))
                .when(propose(refuted()))
                .thenRejected(new NoExactSource(Verdict.REFUTED, Stance.REFUTES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Agence  France-Presse",
                "AGENCE\u00A0FRANCE‑PRESSE",
                "Agence\u200B France\u00AD-Presse",
                "Ａｇｅｎｃｅ　Ｆｒａｎｃｅ－Ｐｒｅｓｓｅ"
            })
    void an_origin_is_one_however_it_is_spelled(String spelling) {
        given(
                        recorded(),
                        flagged(),
                        attached(attachment(1, REGISTER, Stance.REFUTES, "Agence France-Presse", "in 1901", "p. 1")),
                        attached(attachment(2, WIRE, Stance.REFUTES, spelling, "the house, 1901", "p. 2")))
                .when(propose(refuted()))
                .thenRejected(new SingleOrigin("Agence France-Presse"));
    }

    @Test
    void two_reprints_of_one_story_are_one_origin() {
        Attachment reprint = attachment(3, REGISTER, Stance.REFUTES, " wire AGENCY ", "the house, 1901", "column 2");
        given(recorded(), flagged(), attached(FROM_WIRE), attached(reprint))
                .when(propose(refuted()))
                .thenRejected(new SingleOrigin("Wire agency"));
    }

    @Test
    void one_origin_is_enough_when_someone_says_why() {
        ReasonedVerdict conclusion = new ReasonedVerdict(
                Verdict.REFUTED, Rating.FALSE, "The registry settles it.", "It is the primary record.");
        given(recorded(), flagged(), attached(FROM_REGISTER))
                .when(propose(conclusion))
                .then(new VerdictProposed(STATEMENT, 1, conclusion, ADA));
    }

    @Test
    void a_withdrawn_source_carries_no_verdict() {
        given(
                        recorded(),
                        flagged(),
                        attached(FROM_REGISTER),
                        new AttachedSourceWithdrawn(STATEMENT, 1, REGISTER, "forged"))
                .when(propose(refuted()))
                .thenRejected(new NoExactSource(Verdict.REFUTED, Stance.REFUTES));
    }

    @Test
    void not_enough_evidence_needs_no_source() {
        Search search = new Search(SearchPlace.WEB, "house 1899", null, null);
        given(recorded(), flagged(), new SearchRecorded(STATEMENT, 1, search, ADA))
                .when(propose(Verdict.NOT_ENOUGH_EVIDENCE, null, null))
                .leaving(Workflow.IN_REVIEW, false);
    }

    @Test
    void conflicting_evidence_may_rest_on_anything() {
        given(recorded(), flagged(), attached(FROM_WIRE))
                .when(propose(Verdict.CONFLICTING_EVIDENCE, Rating.HALF_TRUE, null))
                .leaving(Workflow.IN_REVIEW, false);
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORTED, FALSE",
        "SUPPORTED, MOSTLY_FALSE",
        "REFUTED, MOSTLY_TRUE",
        "REFUTED, TRUE",
        "NOT_ENOUGH_EVIDENCE, FALSE",
        "NOT_ENOUGH_EVIDENCE, HALF_TRUE",
        "NOT_ENOUGH_EVIDENCE, TRUE"
    })
    void a_rating_never_contradicts_its_verdict(Verdict verdict, Rating rating) {
        given(recorded(), flagged(), attached(FROM_REGISTER), attached(FROM_WIRE))
                .when(propose(verdict, rating, null))
                .thenRejected(new RatingContradictsVerdict(verdict, rating));
    }

    @ParameterizedTest
    @CsvSource({"REFUTED, FALSE", "REFUTED, MOSTLY_FALSE", "REFUTED, HALF_TRUE", "REFUTED,"})
    void a_refuted_claim_is_half_true_at_best(Verdict verdict, @Nullable Rating rating) {
        given(recorded(), flagged(), attached(FROM_REGISTER), attached(FROM_WIRE))
                .when(propose(verdict, rating, null))
                .leaving(Workflow.IN_REVIEW, false);
    }

    @ParameterizedTest
    @CsvSource({"HALF_TRUE", "MOSTLY_TRUE", "TRUE"})
    void a_supported_claim_is_half_true_at_least(Rating rating) {
        given(recorded(), flagged(), attached(attachment(1, WIRE, Stance.SUPPORTS, "Wire agency", "words", "p. 1")))
                .when(propose(Verdict.SUPPORTED, rating, "It is the primary record."))
                .leaving(Workflow.IN_REVIEW, false);
    }

    @Test
    void a_second_verdict_waits_until_the_first_is_reviewed() {
        given(inReview()).when(propose(refuted())).thenRejected(new VerdictAwaitsReview(ADA));
    }

    @Test
    void a_verified_claim_takes_no_verdict_until_it_is_reopened() {
        given(verified()).when(propose(refuted())).thenRejected(new AlreadyVerified(BEN));
    }

    private static ProposeVerdict propose(ReasonedVerdict conclusion) {
        return new ProposeVerdict(STATEMENT, null, conclusion, ADA_ACTS);
    }

    private static ProposeVerdict propose(
            Verdict verdict, @Nullable Rating rating, @Nullable String singleSourceReason) {
        return propose(new ReasonedVerdict(verdict, rating, "Because.", singleSourceReason));
    }
}
