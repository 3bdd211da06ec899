package stet.domain.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.capture.CaptureCommand.BeginCapture;
import stet.domain.capture.CaptureCommand.FailCapture;
import stet.domain.capture.CaptureCommand.RecordCapture;
import stet.domain.capture.CaptureEvent.CaptureBegun;
import stet.domain.capture.CaptureEvent.CaptureFailed;
import stet.domain.capture.CaptureEvent.CaptureSucceeded;
import stet.domain.capture.CaptureRejection.CaptureIsSettled;
import stet.domain.capture.CaptureRejection.FileEmpty;
import stet.domain.capture.CaptureRejection.KindNotTaken;
import stet.domain.capture.CaptureRejection.UnknownCapture;
import stet.domain.source.SourceId;
import stet.domain.source.SourceRejection.SourceIsWithdrawn;

/** How a capture is begun, stored or given up. */
class CaptureTest {
    private static final CaptureId ID = new CaptureId(new UUID(9, 1));
    private static final SourceId SOURCE = new SourceId(new UUID(2, 1));
    private static final Actor ADA = new Actor(new Person("ada"), "Ada Okafor", Actor.Kind.PERSON);
    private static final Content PDF = new Content("ab".repeat(32), 12, "application/pdf");
    private static final BeginCapture BEGIN = new BeginCapture(ID, SOURCE, "https://example.org", ADA);
    private static final RecordCapture RECORD = record(PDF);
    private static final FailCapture FAIL = new FailCapture(ID, "Nobody answered.", ADA);

    private final Capture unbegun = Capture.unbegun(ID);
    private final Capture fetching = unbegun.evolve(new CaptureBegun(ID, SOURCE, "https://example.org", ADA.person()));
    private final Capture stored = unbegun.evolve(new CaptureSucceeded(ID, SOURCE, PDF, "a.pdf", null, ADA.person()));
    private final Capture failed = fetching.evolve(new CaptureFailed(ID, SOURCE, "Nobody answered.", ADA.person()));

    private static RecordCapture record(Content content) {
        return new RecordCapture(ID, SOURCE, content, "a.pdf", null, ADA);
    }

    @Test
    void a_file_that_somebody_gives_is_stored_at_once() {
        assertThat(unbegun.decide(RECORD, Optional.empty()))
                .isEqualTo(Decision.accepted(new CaptureSucceeded(ID, SOURCE, PDF, "a.pdf", null, ADA.person())));
    }

    @Test
    void a_withdrawn_source_takes_no_capture_but_what_was_begun_is_carried_to_its_end() {
        SourceIsWithdrawn withdrawn = new SourceIsWithdrawn(SOURCE);

        assertThat(unbegun.decide(RECORD, Optional.of(withdrawn))).isEqualTo(Decision.rejected(withdrawn));
        assertThat(unbegun.decide(BEGIN, Optional.of(withdrawn))).isEqualTo(Decision.rejected(withdrawn));
        assertThat(fetching.decide(RECORD, Optional.of(withdrawn)))
                .isEqualTo(Decision.accepted(new CaptureSucceeded(ID, SOURCE, PDF, "a.pdf", null, ADA.person())));
    }

    @Test
    void what_is_begun_can_fail_and_what_is_not_cannot() {
        assertThat(fetching.decide(FAIL, Optional.empty()))
                .isEqualTo(Decision.accepted(new CaptureFailed(ID, SOURCE, "Nobody answered.", ADA.person())));
        assertThat(unbegun.decide(FAIL, Optional.empty())).isEqualTo(Decision.rejected(new UnknownCapture(ID)));
    }

    @Test
    void what_is_stored_or_failed_stays_so() {
        assertThat(stored.decide(RECORD, Optional.empty()))
                .isEqualTo(Decision.rejected(new CaptureIsSettled(ID, CaptureState.STORED)));
        assertThat(failed.decide(RECORD, Optional.empty()))
                .isEqualTo(Decision.rejected(new CaptureIsSettled(ID, CaptureState.FAILED)));
        assertThat(fetching.decide(BEGIN, Optional.empty()))
                .isEqualTo(Decision.rejected(new CaptureIsSettled(ID, CaptureState.FETCHING)));
    }

    @Test
    void an_empty_file_and_a_program_are_no_captures() {
        assertThat(record(new Content("ab".repeat(32), 0, "text/plain")).shape())
                .containsExactly(new FileEmpty());
        assertThat(record(new Content("ab".repeat(32), 9, "application/x-msdownload"))
                        .shape())
                .containsExactly(new KindNotTaken("application/x-msdownload"));
    }

    @Test
    void what_is_asked_for_by_address_begins_and_what_is_settled_neither_begins_nor_fails_again() {
        assertThat(unbegun.decide(BEGIN, Optional.empty()))
                .isEqualTo(Decision.accepted(new CaptureBegun(ID, SOURCE, "https://example.org", ADA.person())));
        for (Capture settled : new Capture[] {stored, failed}) {
            assertThat(settled.decide(BEGIN, Optional.empty())).isInstanceOf(Decision.Rejected.class);
            assertThat(settled.decide(FAIL, Optional.empty())).isInstanceOf(Decision.Rejected.class);
        }
    }

    @Test
    void an_address_and_a_reason_are_needed() {
        assertThat(BEGIN.shape()).isEmpty();
        assertThat(new BeginCapture(ID, SOURCE, " ", ADA).shape()).hasSize(1);
        assertThat(new BeginCapture(ID, SOURCE, "ftp://example.org", ADA).shape())
                .hasSize(1);
        assertThat(FAIL.shape()).isEmpty();
        assertThat(new FailCapture(ID, "", ADA).shape()).hasSize(1);
        assertThat(ID).hasToString("00000000-0000-0009-0000-000000000001");
    }

    @Test
    void kinds_are_found_by_their_media_type_and_listed_in_words() {
        for (CaptureKind kind : CaptureKind.values()) {
            assertThat(CaptureKind.of(kind.mediaType())).contains(kind);
            assertThat(CaptureKind.list()).contains(kind.words());
        }
        assertThat(CaptureKind.of("application/x-msdownload")).isEmpty();
        assertThat(CaptureKind.list()).startsWith("PDF, PNG, ").endsWith(", WAV and MP4");
    }
}
