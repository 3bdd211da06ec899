package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.statement.Examples.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.FieldRejection.FieldTooLong;
import stet.domain.Rejection;
import stet.domain.evidence.Attachment;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.NoticeWithdrawal;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;

/** What is wrong with a command before any state is looked at. */
class ShapeOfStatementCommandsTest {
    private static final String TOO_LONG = "x".repeat(10_001);

    @Test
    void a_note_has_at_most_ten_thousand_characters() {
        assertThat(new AddNote(STATEMENT, null, NOTE, "x".repeat(10_000), ADA_ACTS).shape())
                .isEmpty();
        assertThat(new AddNote(STATEMENT, null, NOTE, TOO_LONG, ADA_ACTS).shape())
                .containsExactly(new FieldTooLong("text", "the note", 10_000, 10_001));
    }

    @Test
    void reasons_are_required_where_a_step_goes_back() {
        Rejection missing = new FieldMissing("reason", "the reason");
        assertThat(new DismissStatement(STATEMENT, Dismissal.NOT_CHECKABLE, " ", ADA_ACTS).shape())
                .containsExactly(missing);
        assertThat(new ReturnForRework(STATEMENT, null, "", ADA_ACTS).shape()).containsExactly(missing);
        assertThat(new ReopenClaim(STATEMENT, null, "\n", ADA_ACTS).shape()).containsExactly(missing);
        assertThat(new DetachSource(STATEMENT, null, FROM_WIRE.id(), "", ADA_ACTS).shape())
                .containsExactly(missing);
    }

    @Test
    void everything_wrong_with_a_verdict_is_said_at_once() {
        ReasonedVerdict conclusion = new ReasonedVerdict(Verdict.SUPPORTED, null, "", TOO_LONG);
        assertThat(new ProposeVerdict(STATEMENT, null, conclusion, ADA_ACTS).shape())
                .extracting(Rejection::field)
                .containsExactly("rationale", "singleSourceReason");
    }

    @Test
    void everything_wrong_with_an_attachment_is_said_at_once() {
        Attachment attachment = attachment(1, WIRE, Stance.SUPPORTS, "", TOO_LONG, "x".repeat(501));
        assertThat(new AttachSource(STATEMENT, null, attachment, ADA_ACTS).shape())
                .extracting(Rejection::field)
                .containsExactly("excerpt", "locator", "origin");
    }

    @Test
    void optional_words_are_checked_when_they_are_there() {
        assertThat(new FlagClaim(STATEMENT, TOO_LONG, "x".repeat(2_001), ADA_ACTS).shape())
                .extracting(Rejection::field)
                .containsExactly("reason", "proposition");
        assertThat(new MarkVerified(STATEMENT, null, TOO_LONG, BEN_ACTS).shape())
                .hasSize(1);
        assertThat(new MarkVerified(STATEMENT, null, null, BEN_ACTS).shape()).isEmpty();
    }

    @Test
    void commands_without_words_are_always_well_formed() {
        assertThat(List.of(
                        new AssignChecker(STATEMENT, null, BEN, ADA_ACTS),
                        new ReleaseChecker(STATEMENT, null, ADA_ACTS),
                        new NoticeWithdrawal(STATEMENT, WIRE, "forged", ROBOT_ACTS)))
                .allSatisfy(command -> assertThat(command.shape()).isEmpty());
    }
}
