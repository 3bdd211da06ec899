package stet.domain.statement;

import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.RecordStatement;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementRejection.AlreadyDismissed;
import stet.domain.statement.StatementRejection.AlreadyFlagged;
import stet.domain.statement.StatementRejection.AlreadyRecorded;
import stet.domain.statement.StatementRejection.AlreadyVerified;
import stet.domain.statement.StatementRejection.UnknownStatement;
import stet.domain.statement.StatementRejection.VerdictAwaitsReview;

/** What comes into the record, and what becomes a claim. */
class TriageTest {
    private static final FlagClaim FLAG =
            new FlagClaim(STATEMENT, "a year to check", "The house was built in 1899", ADA_ACTS);
    private static final DismissStatement DISMISS =
            new DismissStatement(STATEMENT, Dismissal.NOT_CHECK_WORTHY, "nobody minds", ADA_ACTS);

    @Test
    void a_statement_is_born_with_its_text_range_context_and_revision() {
        given().when(record("By Cleo")).then(recordedBy("By Cleo")).leaving(Workflow.UNTRIAGED, false);
    }

    @Test
    void a_statement_is_not_born_twice() {
        given(recorded()).when(record(null)).thenRejected(new AlreadyRecorded(STATEMENT));
    }

    @Test
    void a_statement_that_nobody_recorded_is_unknown_to_every_command() {
        StatementId nobody = new StatementId(new UUID(9, 9));
        given().when(new FlagClaim(nobody, null, null, ADA_ACTS)).thenRejected(new UnknownStatement(nobody));
        given().when(new AddNote(nobody, null, NOTE, "hm", ADA_ACTS)).thenRejected(new UnknownStatement(nobody));
        given().when(new DismissStatement(nobody, Dismissal.NOT_CHECKABLE, "hm", ADA_ACTS))
                .thenRejected(new UnknownStatement(nobody));
    }

    @Test
    void an_untriaged_statement_can_be_flagged() {
        given(recorded()).when(FLAG).then(flagged()).leaving(Workflow.FLAGGED, false);
    }

    @Test
    void an_untriaged_statement_can_be_dismissed_with_a_reason() {
        given(recorded()).when(DISMISS).then(dismissed()).leaving(Workflow.DISMISSED, false);
    }

    @Test
    void a_dismissed_statement_can_be_flagged_again() {
        given(recorded(), dismissed()).when(FLAG).then(flagged()).leaving(Workflow.FLAGGED, false);
    }

    @Test
    void a_flagged_claim_can_still_be_dismissed() {
        given(recorded(), flagged()).when(DISMISS).then(dismissed()).leaving(Workflow.DISMISSED, false);
    }

    @Test
    void a_claim_dismissed_in_the_middle_of_its_check_keeps_its_sources_for_later() {
        given(recorded(), flagged(), attached(FROM_WIRE), dismissed())
                .when(FLAG)
                .then(flagged())
                .leaving(Workflow.IN_CHECK, false);
    }

    @Test
    void a_claim_is_not_flagged_twice() {
        given(recorded(), flagged()).when(FLAG).thenRejected(new AlreadyFlagged());
        given(inReview()).when(FLAG).thenRejected(new AlreadyFlagged());
        given(verified()).when(FLAG).thenRejected(new AlreadyFlagged());
    }

    @Test
    void a_statement_is_not_dismissed_twice() {
        given(recorded(), dismissed()).when(DISMISS).thenRejected(new AlreadyDismissed());
    }

    @Test
    void a_claim_under_review_is_not_dismissed() {
        given(inReview()).when(DISMISS).thenRejected(new VerdictAwaitsReview(ADA));
    }

    @Test
    void a_verified_claim_is_not_dismissed() {
        given(verified()).when(DISMISS).thenRejected(new AlreadyVerified(BEN));
    }

    @Test
    void a_note_can_be_left_in_every_state() {
        AddNote note = new AddNote(STATEMENT, null, NOTE, "Called the archive.", BEN_ACTS);
        NoteAdded added = new NoteAdded(STATEMENT, null, NOTE, "Called the archive.", BEN);
        given(recorded()).when(note).then(added).leaving(Workflow.UNTRIAGED, false);
        given(recorded(), dismissed()).when(note).then(added).leaving(Workflow.DISMISSED, false);
        given(recorded(), flagged()).when(note).then(added).leaving(Workflow.FLAGGED, false);
        given(inReview()).when(note).then(added).leaving(Workflow.IN_REVIEW, false);
        given(verified()).when(note).then(added).leaving(Workflow.VERIFIED, false);
    }

    private static RecordStatement record(String author) {
        StatementRecorded birth = recorded();
        return new RecordStatement(
                STATEMENT,
                ARTICLE,
                birth.revision(),
                birth.position(),
                birth.range(),
                birth.text(),
                birth.kind(),
                birth.context(),
                null,
                author,
                ADA_ACTS);
    }
}
