package stet.domain.statement;

import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementEvent.ClaimReopened;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementEvent.VerdictReturned;
import stet.domain.statement.StatementRejection.AlreadyVerified;
import stet.domain.statement.StatementRejection.AuthorsOwnArticle;
import stet.domain.statement.StatementRejection.AutomationSignsOff;
import stet.domain.statement.StatementRejection.NoVerdictProposed;
import stet.domain.statement.StatementRejection.NotVerified;
import stet.domain.statement.StatementRejection.SameHand;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Verdict;

/** Rule 3: four eyes. */
class SignOffTest {
    private static final MarkVerified BY_BEN = new MarkVerified(STATEMENT, null, "Read both.", BEN_ACTS);
    private static final ReturnForRework RETURN = new ReturnForRework(STATEMENT, null, "The folio is wrong.", BEN_ACTS);
    private static final ReopenClaim REOPEN = new ReopenClaim(STATEMENT, null, "A reader wrote.", ADA_ACTS);

    @Test
    void a_second_person_marks_a_verdict_verified() {
        given(inReview())
                .when(BY_BEN)
                .then(new StatementVerified(STATEMENT, 1, Verdict.REFUTED, "Read both.", BEN))
                .leaving(Workflow.VERIFIED, false);
    }

    @Test
    void who_proposed_a_verdict_cannot_mark_it_verified() {
        given(inReview())
                .when(new MarkVerified(STATEMENT, null, null, ADA_ACTS))
                .thenRejected(new SameHand(ADA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ben Lindqvist",
                "By BEN  LINDQVIST",
                "Ada Okafor and Ben Lindqvist",
                "ben",
                "Cleo, Ben Lindqvist"
            })
    void the_author_cannot_mark_their_own_article_verified(String byline) {
        StatementEvent[] history = inReview();
        history[0] = recordedBy(byline);
        given(history).when(BY_BEN).thenRejected(new AuthorsOwnArticle(byline));
    }

    @Test
    void someone_with_part_of_the_authors_name_may_sign_off() {
        StatementEvent[] history = inReview();
        history[0] = recordedBy("Benedict Lindqvist-Moore");
        given(history).when(BY_BEN).leaving(Workflow.VERIFIED, false);
    }

    @Test
    void an_automation_never_signs_off() {
        given(inReview())
                .when(new MarkVerified(STATEMENT, null, null, ROBOT_ACTS))
                .thenRejected(new AutomationSignsOff(ROBOT_ACTS.person()));
    }

    @Test
    void there_is_nothing_to_sign_off_without_a_verdict() {
        given(recorded()).when(BY_BEN).thenRejected(new NoVerdictProposed());
        given(recorded(), dismissed()).when(BY_BEN).thenRejected(new NoVerdictProposed());
        given(recorded(), flagged()).when(BY_BEN).thenRejected(new NoVerdictProposed());
        given(recorded(), flagged()).when(RETURN).thenRejected(new NoVerdictProposed());
    }

    @Test
    void a_verified_claim_is_not_signed_off_again() {
        given(verified()).when(BY_BEN).thenRejected(new AlreadyVerified(BEN));
    }

    @Test
    void a_returned_verdict_is_worked_on_again() {
        given(inReview())
                .when(RETURN)
                .then(new VerdictReturned(STATEMENT, 1, "The folio is wrong.", BEN))
                .leaving(Workflow.IN_CHECK, false);
    }

    @Test
    void a_returned_verdict_without_sources_is_still_in_check() {
        ReasonedVerdict unknown =
                new ReasonedVerdict(Verdict.NOT_ENOUGH_EVIDENCE, null, "Nothing found.", null, "Nobody keeps records.");
        given(recorded(), flagged(), new VerdictProposed(STATEMENT, 1, unknown, ADA))
                .when(RETURN)
                .leaving(Workflow.IN_CHECK, false);
    }

    @Test
    void a_verified_claim_is_reopened_not_returned() {
        given(verified()).when(RETURN).thenRejected(new AlreadyVerified(BEN));
        given(verified())
                .when(REOPEN)
                .then(new ClaimReopened(STATEMENT, 1, "A reader wrote.", ADA))
                .leaving(Workflow.IN_CHECK, false);
    }

    @Test
    void only_a_verified_claim_is_reopened() {
        given(recorded()).when(REOPEN).thenRejected(new NotVerified());
        given(recorded(), flagged()).when(REOPEN).thenRejected(new NotVerified());
        given(inReview()).when(REOPEN).thenRejected(new NotVerified());
    }

    @Test
    void a_reopened_claim_takes_a_new_verdict() {
        given(and(verified(), new ClaimReopened(STATEMENT, 1, "A reader wrote.", ADA)))
                .when(new ProposeVerdict(STATEMENT, null, refuted(), BEN_ACTS))
                .then(proposedBy(BEN))
                .leaving(Workflow.IN_REVIEW, false);
    }
}
