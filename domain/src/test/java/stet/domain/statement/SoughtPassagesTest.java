package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.domain.capture.CaptureId;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.PassageRejection.NotInCapture;
import stet.domain.evidence.Sighting;
import stet.domain.evidence.Sought;
import stet.domain.passage.CapturedText;
import stet.domain.passage.Finding;
import stet.domain.passage.Finding.Found;
import stet.domain.passage.Finding.NotFound;
import stet.domain.passage.Part;
import stet.domain.passage.Part.Kind;
import stet.domain.statement.StatementCommand.AmendAttachment;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementEvent.AttachmentAmended;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.verdict.Stance;

/** A passage of a captured source stands in the capture, or somebody says why it counts all the same. */
class SoughtPassagesTest {
    private static final CaptureId CAPTURE = new CaptureId(new UUID(9, 1));
    private static final CapturedText TEXT = CapturedText.of(List.of(
            new Part(Kind.PAGE, 1, null, "Harbours."),
            new Part(Kind.PAGE, 2, null, "The house, finished in 1901, stands.")));
    private static final String REASON = "The scan is cut off.";

    @Test
    void a_passage_that_is_found_is_recorded_with_where_it_stands() {
        Finding finding = TEXT.find("The house, finished in 1901");
        Attachment passage = quoting("The house, finished in 1901", null);
        Sighting seen = new Sighting(CAPTURE, ((Found) finding).passage(), null);

        given(recorded(), flagged())
                .knowing(NEWSROOM.with(new Sought(CAPTURE, finding)))
                .when(attaching(passage, REASON))
                .then(new SourceAttached(STATEMENT, 1, quoting("The house, finished in 1901", seen), ADA));
        assertThat(((Found) finding).passage().part()).isEqualTo("page 2");
    }

    @Test
    void a_passage_that_is_not_found_is_refused_with_the_nearest() {
        Finding finding = TEXT.find("The house, begun in 1901");

        given(recorded(), flagged())
                .knowing(NEWSROOM.with(new Sought(CAPTURE, finding)))
                .when(attaching(quoting("The house, begun in 1901", null), null))
                .thenRejected(new NotInCapture(((NotFound) finding).nearest()));
        assertThat(new NotInCapture(((NotFound) finding).nearest()).sentence())
                .contains("(page 2)", "“The house, finished in 1901”", "“begun” for “finished”");
        assertThat(new NotInCapture(null).sentence()).contains("Nothing in it comes near");
    }

    @Test
    void a_passage_that_is_not_found_is_taken_with_a_reason_that_everybody_sees() {
        Finding finding = TEXT.find("The house, begun in 1901");

        given(recorded(), flagged())
                .knowing(NEWSROOM.with(new Sought(CAPTURE, finding)))
                .when(attaching(quoting("The house, begun in 1901", null), REASON))
                .then(new SourceAttached(
                        STATEMENT, 1, quoting("The house, begun in 1901", new Sighting(CAPTURE, null, REASON)), ADA));
    }

    @Test
    void nobody_looks_where_nothing_was_read() {
        given(recorded(), flagged())
                .knowing(NEWSROOM)
                .when(attaching(FROM_WIRE, REASON))
                .then(new SourceAttached(STATEMENT, 1, FROM_WIRE, ADA));
    }

    @Test
    void other_words_are_looked_for_anew_and_the_same_keep_what_was_found() {
        Sighting unseen = new Sighting(CAPTURE, null, REASON);
        Attachment was = quoting("The house, begun in 1901", unseen);
        Finding finding = TEXT.find("The house, finished in 1901");
        var scene = given(recorded(), flagged(), attached(was)).knowing(NEWSROOM.with(new Sought(CAPTURE, finding)));

        scene.when(new AmendAttachment(STATEMENT, null, was.id(), null, "The house, finished in 1901", null, ADA_ACTS))
                .then(new AttachmentAmended(
                        STATEMENT,
                        1,
                        was,
                        quoting(
                                "The house, finished in 1901",
                                new Sighting(CAPTURE, ((Found) finding).passage(), null)),
                        ADA));
        scene.when(new AmendAttachment(STATEMENT, null, was.id(), null, null, "paragraph 4", ADA_ACTS))
                .then(new AttachmentAmended(STATEMENT, 1, was, was.amended(null, null, "paragraph 4"), ADA));
        assertThat(was.amended(null, null, "paragraph 4").sighting()).isEqualTo(unseen);
    }

    @Test
    void amended_words_that_are_not_there_are_refused() {
        Finding finding = TEXT.find("The house, begun in 1901");

        given(recorded(), flagged(), attached(FROM_WIRE))
                .knowing(NEWSROOM.with(new Sought(CAPTURE, finding)))
                .when(new AmendAttachment(
                        STATEMENT, null, FROM_WIRE.id(), null, "The house, begun in 1901", null, ADA_ACTS))
                .thenRejected(new NotInCapture(((NotFound) finding).nearest()));
    }

    private static AttachSource attaching(Attachment passage, @Nullable String reason) {
        return new AttachSource(STATEMENT, null, passage, reason, ADA_ACTS);
    }

    private static Attachment quoting(String words, @Nullable Sighting sighting) {
        return new Attachment(
                FROM_WIRE.id(), WIRE, Stance.REFUTES, FROM_WIRE.origin(), words, FROM_WIRE.locator(), sighting);
    }
}
