package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.statement.StatementCommand.GiveUpReview;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementCommand.TakeReview;
import stet.domain.statement.StatementEvent.ReviewGivenUp;
import stet.domain.statement.StatementEvent.ReviewTaken;
import stet.domain.statement.StatementEvent.StatementCut;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.VerdictReturned;
import stet.domain.statement.StatementRejection.AlreadyVerified;
import stet.domain.statement.StatementRejection.AuthorsOwnArticle;
import stet.domain.statement.StatementRejection.AutomationSignsOff;
import stet.domain.statement.StatementRejection.NoVerdictProposed;
import stet.domain.statement.StatementRejection.SameHand;
import stet.domain.statement.StatementRejection.StatementIsCut;
import stet.domain.statement.StatementRejection.VerdictIsStale;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Staleness.Because;
import stet.domain.verdict.Verdict;
import stet.domain.work.WorkRejection.NotYourReview;
import stet.domain.work.WorkRejection.ReviewIsYours;
import stet.domain.work.WorkRejection.ReviewNotTaken;
import stet.domain.work.WorkRejection.ReviewTakenByAnother;

/** A verdict that somebody reviews is reviewed by nobody else. */
class TakenReviewTest {
    private static final Actor CLEO_ACTS = new Actor(new Person("cleo"), "Cleo Marsh", Actor.Kind.PERSON);
    private static final TakeReview BEN_TAKES = new TakeReview(STATEMENT, BEN_ACTS);
    private static final ReviewTaken TAKEN = new ReviewTaken(STATEMENT, BEN, BEN);
    private static final Facts CLEO_EDITS = Facts.ofEditors(Set.of(CLEO_ACTS.person()));
    private static final StatementEvent[] ENDS = {
        verifiedBy(BEN),
        new VerdictReturned(STATEMENT, "The folio is wrong.", BEN),
        stale(Because.SOURCE_ATTACHED, REGISTER),
        proposedBy(ADA),
        new ReviewGivenUp(STATEMENT, BEN, BEN)
    };

    private static StatementEvent[] taken() {
        return and(inReview(), TAKEN);
    }

    @Test
    void who_could_sign_a_verdict_off_takes_it_for_review() {
        given(inReview()).when(BEN_TAKES).then(TAKEN).leaving(Workflow.IN_REVIEW, false);
    }

    @Test
    void who_could_not_sign_off_takes_nothing_for_the_same_reason() {
        given(inReview()).when(new TakeReview(STATEMENT, ADA_ACTS)).thenRejected(new SameHand(ADA));
        given(inReview())
                .when(new TakeReview(STATEMENT, ROBOT_ACTS))
                .thenRejected(new AutomationSignsOff(ROBOT_ACTS.person()));
        StatementEvent[] bens = inReview();
        bens[0] = recordedBy("Ben Lindqvist");
        given(bens).when(BEN_TAKES).thenRejected(new AuthorsOwnArticle("Ben Lindqvist"));
    }

    @Test
    void there_must_be_a_verdict_that_waits() {
        given(recorded()).when(BEN_TAKES).thenRejected(new NoVerdictProposed());
        given(recorded(), flagged()).when(BEN_TAKES).thenRejected(new NoVerdictProposed());
        given(verified()).when(BEN_TAKES).thenRejected(new AlreadyVerified(BEN));
        given(and(inReview(), stale(Because.SOURCE_ATTACHED, REGISTER)))
                .when(BEN_TAKES)
                .thenRejected(new VerdictIsStale(new Staleness(Because.SOURCE_ATTACHED, REGISTER)));
    }

    @Test
    void nobody_takes_or_signs_off_what_somebody_else_reviews() {
        given(taken()).when(new TakeReview(STATEMENT, CLEO_ACTS)).thenRejected(new ReviewTakenByAnother(BEN));
        given(taken()).when(new MarkVerified(STATEMENT, null, CLEO_ACTS)).thenRejected(new ReviewTakenByAnother(BEN));
        given(taken()).when(BEN_TAKES).thenRejected(new ReviewIsYours());
    }

    @Test
    void who_has_taken_it_signs_it_off() {
        given(taken())
                .when(new MarkVerified(STATEMENT, null, BEN_ACTS))
                .then(new StatementVerified(STATEMENT, Verdict.REFUTED, null, BEN));
    }

    @Test
    void returning_is_nobodys_alone_since_it_decides_nothing() {
        given(taken())
                .when(new ReturnForRework(STATEMENT, "I found a mistake.", ADA_ACTS))
                .then(new VerdictReturned(STATEMENT, "I found a mistake.", ADA));
    }

    @Test
    void who_has_it_gives_it_up_and_an_editor_takes_it_from_them() {
        given(taken()).when(new GiveUpReview(STATEMENT, BEN_ACTS)).then(new ReviewGivenUp(STATEMENT, BEN, BEN));
        given(taken())
                .knowing(CLEO_EDITS)
                .when(new GiveUpReview(STATEMENT, CLEO_ACTS))
                .then(new ReviewGivenUp(STATEMENT, BEN, CLEO_ACTS.person()));
        given(taken()).when(new GiveUpReview(STATEMENT, CLEO_ACTS)).thenRejected(new NotYourReview(BEN));
        given(inReview()).when(new GiveUpReview(STATEMENT, BEN_ACTS)).thenRejected(new ReviewNotTaken());
        given(recorded(), flagged()).when(new GiveUpReview(STATEMENT, BEN_ACTS)).thenRejected(new NoVerdictProposed());
    }

    @ParameterizedTest
    @FieldSource("ENDS")
    void it_ends_by_itself_with_what_ends_the_wait(StatementEvent end) {
        Statement after = Statement.unrecorded();
        for (StatementEvent event : and(taken(), end)) after = after.evolve(event);
        assertThat(((Recorded) after).file().work().reviewer()).isNull();
    }

    @Test
    void it_ends_when_the_statement_is_cut() {
        given(and(taken(), new StatementCut(STATEMENT, 2)))
                .when(new GiveUpReview(STATEMENT, BEN_ACTS))
                .thenRejected(new StatementIsCut(2));
        Statement after = Statement.unrecorded();
        for (StatementEvent event : and(taken(), new StatementCut(STATEMENT, 2))) after = after.evolve(event);
        assertThat(((Recorded) after).file().work().reviewer()).isNull();
    }

    @Test
    void each_refusal_says_what_to_do() {
        assertThat(new ReviewTakenByAnother(BEN).sentence())
                .contains("ben has taken")
                .contains("give it up");
        assertThat(new NotYourReview(BEN).sentence()).contains("ben has taken").contains("editor");
        assertThat(new ReviewIsYours().sentence()).contains("give it up");
        assertThat(new ReviewNotTaken().sentence()).startsWith("Nobody has taken");
    }
}
