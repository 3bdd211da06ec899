package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.domain.capture.CaptureId;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.PassageRejection.PassagesNotCaptured;
import stet.domain.evidence.Sighting;
import stet.domain.passage.Passage;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand.NoticeOrigins;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementRejection.NoExactSource;
import stet.domain.statement.StatementRejection.SingleOrigin;
import stet.domain.verdict.Rating;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;

/** Rule 2 in a newsroom that asks for captures of what verdicts rest on. */
class CapturedEvidenceTest {
    private static final CaptureId CAPTURE = new CaptureId(new UUID(9, 1));
    private static final Sighting FOUND = new Sighting(CAPTURE, new Passage("1901", "", "", 0, 4, "", null), null);
    private static final Sighting NOT_FOUND = new Sighting(CAPTURE, null, "The scan is cut off.");
    private static final SourceId COURT = new SourceId(new UUID(2, 9));
    private static final Facts ASKING = Facts.NONE.askingForCaptures(true);
    private static final ProposeVerdict REFUTED = new ProposeVerdict(STATEMENT, null, refuted(), ADA_ACTS);

    @Test
    void passages_of_two_origins_that_were_found_carry_a_verdict() {
        given(recorded(), flagged(), attached(registers(FOUND)), attached(wires(FOUND)))
                .knowing(ASKING)
                .when(REFUTED)
                .then(proposedBy(ADA));
    }

    @Test
    void a_passage_for_which_nobody_could_look_carries_none() {
        given(recorded(), flagged(), attached(registers(FOUND)), attached(wires(null)))
                .knowing(ASKING)
                .when(REFUTED)
                .thenRejected(new PassagesNotCaptured(1));
    }

    @Test
    void a_passage_that_counts_for_a_reason_although_it_was_not_found_carries_none_either() {
        given(recorded(), flagged(), attached(registers(NOT_FOUND)), attached(wires(NOT_FOUND)))
                .knowing(ASKING)
                .when(REFUTED)
                .thenRejected(new PassagesNotCaptured(2));
    }

    @Test
    void a_passage_that_was_not_found_does_no_harm_beside_enough_that_were() {
        given(recorded(), flagged(), attached(registers(FOUND)), attached(wires(FOUND)), attached(courts(null)))
                .knowing(ASKING)
                .when(REFUTED)
                .then(proposedBy(ADA));
    }

    @Test
    void a_reason_why_one_source_is_enough_is_none_why_it_needs_no_capture() {
        ReasonedVerdict alone =
                new ReasonedVerdict(Verdict.REFUTED, Rating.FALSE, "The register says so.", "It alone decides.");
        ProposeVerdict proposal = new ProposeVerdict(STATEMENT, null, alone, ADA_ACTS);

        given(recorded(), flagged(), attached(registers(null)))
                .knowing(ASKING)
                .when(proposal)
                .thenRejected(new PassagesNotCaptured(1));
        given(recorded(), flagged(), attached(registers(FOUND)))
                .knowing(ASKING)
                .when(proposal)
                .then(new StatementEvent.VerdictProposed(STATEMENT, 1, alone, ADA));
    }

    @Test
    void what_lacks_a_source_or_an_origin_is_told_that_first() {
        given(recorded(), flagged())
                .knowing(ASKING)
                .when(REFUTED)
                .thenRejected(new NoExactSource(Verdict.REFUTED, Stance.REFUTES));
        given(recorded(), flagged(), attached(registers(null)))
                .knowing(ASKING)
                .when(REFUTED)
                .thenRejected(new SingleOrigin("Land registry"));
    }

    @Test
    void elsewhere_nobody_asks_for_captures() {
        given(recorded(), flagged(), attached(registers(null)), attached(wires(NOT_FOUND)))
                .knowing(Facts.NONE.askingForCaptures(false))
                .when(REFUTED)
                .then(proposedBy(ADA));
    }

    @Test
    void a_verdict_of_before_stands_when_its_origins_are_looked_at_again() {
        Facts apart = Facts.ofSources(Map.of(
                        REGISTER, NEWSROOM.source(REGISTER),
                        WIRE, NEWSROOM.source(WIRE)))
                .askingForCaptures(true);

        given(inReview())
                .knowing(apart)
                .when(new NoticeOrigins(STATEMENT, WIRE, ADA_ACTS))
                .thenNothing();
    }

    @Test
    void the_sentence_says_how_many_and_what_to_do() {
        assertThat(new PassagesNotCaptured(1).sentence())
                .contains("a passage for this one was not.", "Capture the source");
        assertThat(new PassagesNotCaptured(2).sentence()).contains("2 passages for this one were not.");
    }

    private static Attachment registers(@Nullable Sighting sighting) {
        return seen(FROM_REGISTER, sighting);
    }

    private static Attachment wires(@Nullable Sighting sighting) {
        return seen(FROM_WIRE, sighting);
    }

    private static Attachment courts(@Nullable Sighting sighting) {
        return seen(attachment(3, COURT, Stance.REFUTES, "Court", "in the year 1901", "page 2"), sighting);
    }

    private static Attachment seen(Attachment passage, @Nullable Sighting sighting) {
        return new Attachment(
                passage.id(),
                passage.source(),
                passage.stance(),
                passage.origin(),
                passage.excerpt(),
                passage.locator(),
                sighting);
    }
}
