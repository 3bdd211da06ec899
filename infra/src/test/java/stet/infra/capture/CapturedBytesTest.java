package stet.infra.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import stet.domain.capture.CaptureId;
import stet.domain.capture.Fetched;
import stet.domain.source.SourceId;
import stet.infra.RunningStet;
import stet.infra.capture.Capturing.Wanted;
import stet.infra.desk.AtTheDesk;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.log.LogAlarm;
import stet.infra.log.VerifiableLog;
import stet.infra.watch.Watch;

/** Whoever walks through what is shown reads the bytes of captures too, and says which are not what the log has. */
@RunningStet
@DirtiesContext
@TestPropertySource(properties = "stet.watch.share=1")
class CapturedBytesTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    TimeOrderedIds ids;

    @Autowired
    Capturing capturing;

    @Autowired
    CaptureStore store;

    @Autowired
    VerifiableLog log;

    @Autowired
    Watch watch;

    /** The same file heals what was damaged, so that nothing is told once more. */
    @AfterEach
    void alarms_are_cleared() {
        assertThat(log.recheck(ADA.person())).isEmpty();
    }

    @Test
    void bytes_that_were_changed_are_told_with_the_claims_that_rest_on_their_source() throws IOException {
        String text = "It opened in 1932, says " + UUID.randomUUID();
        SourceId source = at.source();
        at.done(at.attaching(at.claim(), source));
        Path file = file(text, source);

        Files.writeString(file, "It never opened.");

        assertThat(told(file))
                .contains("of source " + source)
                .contains("are not those that were stored. Bring the file " + file + " back from a backup.")
                .contains("On the source rest: “The bridge opened in 1932.”");
        file(text, source);
    }

    @Test
    void bytes_that_are_gone_are_told() throws IOException {
        String text = "Gone " + UUID.randomUUID();
        SourceId source = at.source();
        Path file = file(text, source);

        Files.delete(file);

        assertThat(told(file)).contains("are missing.").endsWith("No claim rests on the source.");
        file(text, source);
    }

    @Test
    void what_was_asked_and_answered_is_held_as_the_page_itself_is() throws IOException {
        String archive = "WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n" + UUID.randomUUID();
        SourceId source = at.source();
        Path warc = fetched(archive, source);

        Files.delete(warc);

        assertThat(told(warc)).contains("of source " + source).contains("are missing.");
        fetched(archive, source);
    }

    @Test
    void bytes_that_are_what_they_were_are_no_news() throws IOException {
        fetched("WARC/1.0\r\n\r\n" + UUID.randomUUID(), at.source());
        Instant captured = Instant.now();

        eventually().until(() -> {
            Instant done = watch.state().done();
            Instant began = watch.state().began();
            return done != null && began != null && done.isAfter(captured) && began.isAfter(captured);
        });

        assertThat(log.state().alarms()).isEmpty();
    }

    private Path file(String text, SourceId source) throws IOException {
        try (ReceivedFile received = receive(text)) {
            done(capturing.keep(wanted(source, null), received, List.of(), _ -> request()));
            return store.path(received.content().sha256());
        }
    }

    /** Where the archive of a page is, that somebody had Stet fetch. */
    private Path fetched(String archive, SourceId source) throws IOException {
        try (ReceivedFile page = receive("A page, " + archive.hashCode());
                ReceivedFile warc = receive(archive)) {
            Fetched fetched = new Fetched("https://example.org/", 200, null, warc.content());
            done(capturing.keep(wanted(source, fetched), page, List.of(warc), _ -> request()));
            return store.path(warc.content().sha256());
        }
    }

    private Wanted wanted(SourceId source, @Nullable Fetched fetched) {
        return new Wanted(new CaptureId(ids.next()), source, null, fetched, ADA);
    }

    private ReceivedFile receive(String text) throws IOException {
        return store.receive(new ByteArrayInputStream(text.getBytes(UTF_8)), Long.MAX_VALUE);
    }

    private String told(Path file) {
        return eventually()
                .until(
                        () -> log.state().alarms().stream()
                                .map(LogAlarm::sentence)
                                .filter(sentence -> sentence.contains(file.toString()))
                                .findFirst()
                                .orElse(""),
                        sentence -> !sentence.isEmpty());
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().pollInterval(Duration.ofMillis(100)).atMost(Duration.ofSeconds(40));
    }
}
