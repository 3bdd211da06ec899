package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementEvent.ClaimReopened;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementEvent.StatementDismissed;
import stet.domain.statement.StatementEvent.TriageUndone;
import stet.domain.statement.StatementEvent.VerdictReturned;
import stet.domain.statement.StatementRejection.UnknownStatement;
import stet.domain.statement.TriageRejection.NotYourTriage;
import stet.domain.statement.TriageRejection.NothingToUndo;

/** One's own flag or dismissal is taken back, as long as nothing has followed it. */
class UndoTest {
    private static final UndoTriage UNDO = new UndoTriage(STATEMENT, ADA_ACTS);

    private static TriageUndone undone(Workflow from, Workflow to) {
        return new TriageUndone(STATEMENT, from == Workflow.DISMISSED ? null : 1, from, to, ADA);
    }

    @Test
    void who_flagged_a_statement_takes_that_back() {
        given(recorded(), flagged())
                .when(UNDO)
                .then(undone(Workflow.FLAGGED, Workflow.UNTRIAGED))
                .leaving(Workflow.UNTRIAGED, false);
    }

    @Test
    void who_dismissed_a_statement_takes_that_back() {
        given(recorded(), dismissed())
                .when(UNDO)
                .then(undone(Workflow.DISMISSED, Workflow.UNTRIAGED))
                .leaving(Workflow.UNTRIAGED, false);
    }

    @Test
    void a_claim_that_was_dismissed_is_what_it_was_with_all_that_was_gathered() {
        given(recorded(), flagged(), assignedTo(BEN), attached(FROM_WIRE), dismissed())
                .when(UNDO)
                .then(undone(Workflow.DISMISSED, Workflow.IN_CHECK))
                .leaving(Workflow.IN_CHECK, false);
        StatementEvent[] claim = {recorded(), flagged(), assignedTo(BEN), attached(FROM_WIRE)};
        assertThat(given(and(claim, dismissed(), undone(Workflow.DISMISSED, Workflow.IN_CHECK)))
                        .state())
                .isEqualTo(given(claim).state());
    }

    @Test
    void a_dismissed_statement_that_was_flagged_after_all_is_dismissed_again() {
        given(recorded(), dismissed(), flagged())
                .when(UNDO)
                .then(undone(Workflow.FLAGGED, Workflow.DISMISSED))
                .leaving(Workflow.DISMISSED, false);
    }

    @Test
    void only_the_latest_triage_is_taken_back_and_only_once() {
        given(recorded(), flagged(), dismissed(), undone(Workflow.DISMISSED, Workflow.FLAGGED))
                .when(UNDO)
                .thenRejected(new NothingToUndo());
        given(recorded(), flagged(), undone(Workflow.FLAGGED, Workflow.UNTRIAGED))
                .when(UNDO)
                .thenRejected(new NothingToUndo());
    }

    @Test
    void nobody_takes_back_what_somebody_else_judged() {
        UndoTriage bens = new UndoTriage(STATEMENT, BEN_ACTS);
        given(recorded(), flagged()).when(bens).thenRejected(new NotYourTriage(ADA));
        given(recorded(), dismissed()).when(bens).thenRejected(new NotYourTriage(ADA));
        StatementDismissed byBen = new StatementDismissed(STATEMENT, Dismissal.NOT_CHECKABLE, "an opinion", BEN);
        given(recorded(), flagged(), byBen).when(UNDO).thenRejected(new NotYourTriage(BEN));
    }

    @Test
    void nothing_is_taken_back_that_something_has_followed() {
        NoteAdded note = new NoteAdded(STATEMENT, null, NOTE, "Called the archive.", BEN);
        given(recorded(), flagged(), note).when(UNDO).thenRejected(new NothingToUndo());
        given(recorded(), dismissed(), note).when(UNDO).thenRejected(new NothingToUndo());
        given(recorded(), flagged(), assignedTo(BEN)).when(UNDO).thenRejected(new NothingToUndo());
        given(recorded(), flagged(), attached(FROM_WIRE)).when(UNDO).thenRejected(new NothingToUndo());
        given(inReview()).when(UNDO).thenRejected(new NothingToUndo());
        given(verified()).when(UNDO).thenRejected(new NothingToUndo());
        given(and(inReview(), new VerdictReturned(STATEMENT, 1, "Which page?", BEN)))
                .when(UNDO)
                .thenRejected(new NothingToUndo());
        given(and(verified(), new ClaimReopened(STATEMENT, 1, "There is news.", BEN)))
                .when(UNDO)
                .thenRejected(new NothingToUndo());
    }

    @Test
    void what_nobody_triaged_has_nothing_to_undo() {
        given(recorded()).when(UNDO).thenRejected(new NothingToUndo());
        StatementId nobody = new StatementId(new UUID(9, 9));
        given().when(new UndoTriage(nobody, ADA_ACTS)).thenRejected(new UnknownStatement(nobody));
    }

    @Test
    void what_was_taken_back_is_judged_anew() {
        given(recorded(), dismissed(), undone(Workflow.DISMISSED, Workflow.UNTRIAGED))
                .when(new FlagClaim(STATEMENT, "a year to check", "The house was built in 1899", ADA_ACTS))
                .then(flagged())
                .leaving(Workflow.FLAGGED, false);
        given(recorded(), dismissed(), undone(Workflow.DISMISSED, Workflow.UNTRIAGED), flagged())
                .when(UNDO)
                .then(undone(Workflow.FLAGGED, Workflow.UNTRIAGED));
    }

    @Test
    void a_history_in_which_nothing_could_be_taken_back_is_broken() {
        assertThatThrownBy(() -> given(recorded(), undone(Workflow.FLAGGED, Workflow.UNTRIAGED)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing that could be undone");
    }

    @Test
    void a_statement_knows_its_article_from_its_birth_on() {
        assertThat(Statement.unrecorded().article()).isEmpty();
        assertThat(given(recorded()).state().article()).contains(ARTICLE);
        assertThat(given(verified()).state().article()).contains(ARTICLE);
    }
}
