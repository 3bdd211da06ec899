package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Rejection;
import stet.domain.evidence.Attachment;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementRejection.NoExactSource;
import stet.domain.statement.StatementRejection.SingleOrigin;
import stet.domain.verdict.Rating;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;

/** No rule about words is met by words that nobody sees. */
class BlankWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u00A0", "\u200B", "\u2800", "\u3164", "\uFEFF \u00AD", "\u0000"})
    void a_blank_passage_is_none(String blank) {
        NoExactSource refusal = new NoExactSource(Verdict.REFUTED, Stance.REFUTES);
        for (Attachment attachment : List.of(from("the house, 1901", blank), from(blank, "folio 12")))
            given(recorded(), flagged(), attached(attachment))
                    .when(onOneSource("It is the primary record."))
                    .thenRejected(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u00A0", "\u200B", "\u2800", "\u3164", "\uFEFF \u00AD", "\u0000"})
    void a_blank_reason_why_one_origin_is_enough_is_none(String blank) {
        given(recorded(), flagged(), attached(FROM_REGISTER))
                .when(onOneSource(blank))
                .thenRejected(new SingleOrigin("Land registry"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00A0", "\u200B", "\u2800\u115F", "\uFFA0", "\u0000"})
    void blank_words_that_may_be_absent_are_absent(String blank) {
        assertThat(new FlagClaim(STATEMENT, blank, blank, ADA_ACTS))
                .isEqualTo(new FlagClaim(STATEMENT, null, null, ADA_ACTS));
        assertThat(new MarkVerified(STATEMENT, null, blank, BEN_ACTS))
                .isEqualTo(new MarkVerified(STATEMENT, null, null, BEN_ACTS));
        assertThat(new FlagClaim(STATEMENT, blank, blank, ADA_ACTS).shape()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00A0", "\u200B", "\u2800\u115F", "\uFFA0", "\u0000"})
    void blank_words_that_must_be_there_are_missing(String blank) {
        Rejection reason = new FieldMissing("reason", "the reason");
        assertThat(new DismissStatement(STATEMENT, Dismissal.NOT_CHECKABLE, blank, ADA_ACTS).shape())
                .containsExactly(reason);
        assertThat(new ReturnForRework(STATEMENT, null, blank, ADA_ACTS).shape())
                .containsExactly(reason);
        assertThat(new ReopenClaim(STATEMENT, null, blank, ADA_ACTS).shape()).containsExactly(reason);
        assertThat(new DetachSource(STATEMENT, null, FROM_WIRE.id(), blank, ADA_ACTS).shape())
                .containsExactly(reason);
        assertThat(new AddNote(STATEMENT, null, NOTE, blank, ADA_ACTS).shape())
                .containsExactly(new FieldMissing("text", "the note"));
        Attachment nobodys = attachment(1, WIRE, Stance.SUPPORTS, blank, "words", "p. 1");
        assertThat(new AttachSource(STATEMENT, null, nobodys, ADA_ACTS).shape())
                .containsExactly(new FieldMissing("origin", "the origin"));
        ReasonedVerdict conclusion = new ReasonedVerdict(Verdict.REFUTED, null, blank, null);
        assertThat(new ProposeVerdict(STATEMENT, null, conclusion, ADA_ACTS).shape())
                .containsExactly(new FieldMissing("rationale", "the rationale"));
    }

    private static Attachment from(String excerpt, String locator) {
        return attachment(1, REGISTER, Stance.REFUTES, "Land registry", excerpt, locator);
    }

    private static ProposeVerdict onOneSource(String singleSourceReason) {
        ReasonedVerdict conclusion =
                new ReasonedVerdict(Verdict.REFUTED, Rating.FALSE, "The registry settles it.", singleSourceReason);
        return new ProposeVerdict(STATEMENT, null, conclusion, ADA_ACTS);
    }
}
