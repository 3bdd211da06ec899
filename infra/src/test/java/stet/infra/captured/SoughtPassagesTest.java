package stet.infra.captured;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.refused;
import static stet.infra.desk.AtTheDesk.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.capture.CaptureId;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.evidence.PassageRejection.NotInCapture;
import stet.domain.evidence.Sighting;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand.AmendAttachment;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementId;
import stet.domain.verdict.Stance;
import stet.infra.RunningStet;
import stet.infra.capture.Capturing;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.evidence.AttachNewSource;
import stet.infra.evidence.AttachSeveral;
import stet.infra.evidence.AttachedSource;
import stet.infra.statement.Dossiers;

/** Whichever way a passage of a captured source comes, it is looked for, and what came of it is shown. */
@RunningStet
class SoughtPassagesTest {
    private static final String BRIDGE = "The bridge opened in 1932 and was closed in 1940.";
    private static final String THERE = "opened in 1932";
    private static final String NOT_THERE = "opened in 1933";

    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Capturing capturing;

    @Autowired
    ReadTexts reading;

    @Autowired
    SoughtPassages passages;

    @Autowired
    Dossiers dossiers;

    private StatementId claim;
    private SourceId source;
    private CaptureId capture;
    private final String address = "https://bridge.example/" + UUID.randomUUID();

    @BeforeEach
    void a_source_whose_capture_was_read() throws Exception {
        claim = at.claim();
        source = at.source(address);
        capture = captured(BRIDGE);
        reading.readAll();
    }

    @Test
    void a_passage_that_is_there_is_shown_with_where_it_stands() {
        at.done(attaching(THERE, null));

        Sighting seen = Objects.requireNonNull(shown().sighting());
        assertThat(seen.capture()).isEqualTo(capture);
        assertThat(Objects.requireNonNull(seen.passage()).exact()).isEqualTo(THERE);
        assertThat(seen.passage().start()).isEqualTo(BRIDGE.indexOf(THERE));
        assertThat(shown().capturedAt()).isNotNull();
    }

    @Test
    void a_passage_that_is_not_there_is_refused_whichever_way_it_comes() {
        AttachSource attach = attaching(NOT_THERE, null);
        RegisterSource register =
                new RegisterSource(new SourceId(UUID.randomUUID()), "Report", address, null, null, ADA);
        AttachNewSource described = new AttachNewSource(
                register, new AttachSource(claim, null, attach.attachment().of(register.source()), ADA));

        for (var way : List.of(attach, described, new AttachSeveral(List.of(attach), ADA)))
            assertThat(refused(desk.handle(way, request()))).singleElement().isInstanceOf(NotInCapture.class);
        assertThat(dossiers.statement(claim).orElseThrow().sources()).isEmpty();
    }

    @Test
    void a_reason_for_which_it_counts_all_the_same_is_shown_to_everybody() {
        at.done(attaching(NOT_THERE, "The scan is cut off."));

        assertThat(shown().sighting()).isEqualTo(new Sighting(capture, null, "The scan is cut off."));
    }

    @Test
    void amended_words_are_looked_for_like_new_ones() {
        at.done(attaching(THERE, null));
        AttachmentId attachment = shown().id();

        assertThat(refused(desk.handle(
                        new AmendAttachment(claim, null, attachment, null, NOT_THERE, null, ADA), request())))
                .singleElement()
                .isInstanceOf(NotInCapture.class);
        at.done(new AmendAttachment(claim, null, attachment, null, "closed in 1940", null, ADA));

        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(shown().sighting()).passage())
                        .exact())
                .isEqualTo("closed in 1940");
    }

    @Test
    void the_newest_capture_decides_and_one_that_cannot_be_read_is_none_to_look_in() throws Exception {
        captured("  \n");
        reading.readAll();

        at.done(attaching(NOT_THERE, null));

        assertThat(shown().sighting()).isNull();
    }

    /** A question that keeps its connection is answered only as often as there are some. */
    @Test
    void looking_again_and_again_leaves_the_connections_to_others() {
        for (int times = 0; times < 30; times++)
            assertThat(passages.of(source, THERE)).isPresent();
    }

    private AttachedSource shown() {
        return dossiers.statement(claim).orElseThrow().sources().getFirst();
    }

    private AttachSource attaching(String words, @Nullable String reason) {
        Attachment passage = new Attachment(
                new AttachmentId(UUID.randomUUID()), source, Stance.SUPPORTS, "The ministry", words, "page 4");
        return new AttachSource(claim, null, passage, reason, ADA);
    }

    private CaptureId captured(String words) throws IOException {
        var wanted = new Capturing.Wanted(new CaptureId(UUID.randomUUID()), source, "words.txt", null, ADA);
        var file = new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
        done(capturing.capture(wanted, file, _ -> request()));
        return wanted.capture();
    }
}
