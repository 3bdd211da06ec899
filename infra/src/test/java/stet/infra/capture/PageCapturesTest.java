package stet.infra.capture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.refused;
import static stet.infra.desk.AtTheDesk.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.domain.capture.CaptureCommand.FailCapture;
import stet.domain.capture.CaptureId;
import stet.domain.capture.CaptureRejection.CaptureIsSettled;
import stet.domain.capture.CaptureRejection.NoAddressToFetch;
import stet.domain.capture.CaptureState;
import stet.domain.capture.Content;
import stet.domain.capture.Fetched;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.source.SourceRejection.SourceIsWithdrawn;
import stet.domain.source.SourceRejection.UnknownSource;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.engine.store.Log;
import stet.infra.fetch.Stranger;

@RunningStet
@DirtiesContext
class PageCapturesTest {
    private static final String RATES =
            "<!doctype html><title>Rates</title><p>" + "The rate is 2.5 per cent. ".repeat(40);

    @TempDir
    private static Path folder;

    private static Stranger server;

    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    PageCaptures pages;

    @Autowired
    Captures captures;

    @Autowired
    CaptureStore store;

    @Autowired
    FetchRounds rounds;

    @Autowired
    Log log;

    @BeforeAll
    static void serve() throws IOException {
        serving();
    }

    private static Stranger serving() throws IOException {
        if (server == null) server = Stranger.listening();
        return server;
    }

    @DynamicPropertySource
    static void openItsPort(DynamicPropertyRegistry settings) throws IOException {
        int port = serving().port();
        settings.add("stet.captures.fetch-loopback-ports-for-tests", () -> port);
        settings.add("stet.captures.folder", () -> folder.resolve("captures"));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void a_page_that_is_fetched_is_kept_with_everything_that_was_asked_and_answered() throws IOException {
        String path = anyPath();
        server.leading(path, path + "/now").showing(path + "/now", RATES);

        KnownCapture capture = settled(begin(at.source(server.at(path))));

        Fetched fetched = capture.fetched();
        assertThat(capture.state()).isEqualTo(CaptureState.STORED);
        assertThat(fetched).isNotNull();
        assertThat(fetched.finalUrl()).isEqualTo(server.at(path + "/now"));
        assertThat(fetched.httpStatus()).isEqualTo(200);
        assertThat(fetched.warning()).isNull();
        assertThat(capture.content()).extracting(Content::mediaType).isEqualTo("text/html");
        assertThat(store.path(capture.content().sha256())).hasContent(RATES);
        assertThat(types(store.path(fetched.warc().sha256())))
                .containsExactly("warcinfo", "response", "request", "metadata", "response", "request", "metadata");
        assertThat(capture.capturedBy()).as("who asked for it").isEqualTo(ADA.person());
        assertThat(log.types(capture.id().value())).containsExactly("capture-begun", "capture-succeeded");
    }

    @Test
    void an_error_page_is_kept_as_what_it_is() {
        String path = anyPath();
        server.saying(
                path,
                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: " + RATES.length() + "\r\n\r\n"
                        + RATES);

        KnownCapture capture = settled(begin(at.source(server.at(path))));

        assertThat(capture.fetched()).isNotNull();
        assertThat(capture.fetched().httpStatus()).isEqualTo(404);
        assertThat(capture.fetched().warning())
                .isEqualTo("The server answered 404 (not found): this is what it shows instead of the page.");
    }

    @Test
    void a_page_that_cannot_be_fetched_fails_with_its_reason_and_ends_there() {
        KnownCapture capture = settled(begin(at.source("http://10.0.0.1/" + UUID.randomUUID())));

        assertThat(capture.state()).isEqualTo(CaptureState.FAILED);
        assertThat(capture.reason()).startsWith("10.0.0.1 is not on the public web: 10.0.0.1 is a private address.");
        assertThat(refused(desk.handle(new FailCapture(capture.id(), "Once more.", ADA), request())))
                .containsExactly(new CaptureIsSettled(capture.id(), CaptureState.FAILED));
        assertThat(log.types(capture.id().value())).containsExactly("capture-begun", "capture-failed");
    }

    @Test
    void what_can_be_no_capture_is_not_kept() throws IOException {
        String path = anyPath();
        server.doing(path, to -> {
            to.write("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n".getBytes(ISO_8859_1));
            to.write(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0});
        });

        KnownCapture capture = settled(begin(at.source(server.at(path))));

        assertThat(capture.state()).isEqualTo(CaptureState.FAILED);
        assertThat(capture.reason()).contains("can't be a capture");
    }

    @Test
    void an_answer_with_nothing_in_it_is_no_page() {
        String path = anyPath();
        server.saying(path, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

        assertThat(settled(begin(at.source(server.at(path)))).reason())
                .isEqualTo("The server answered 200 with nothing in it.");
    }

    @Test
    void what_was_under_way_when_stet_stopped_is_fetched_after_the_next_start() {
        String path = anyPath();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        server.doing(path, to -> {
            asked.countDown();
            if (times.incrementAndGet() == 1) hang(never);
            to.write(("HTTP/1.1 200 OK\r\n\r\n" + RATES).getBytes(ISO_8859_1));
        });
        CaptureId capture = begin(at.source(server.at(path)));
        await().until(() -> asked.getCount() == 0);

        rounds.stop();
        assertThat(log.types(capture.value())).as("no word of it").containsExactly("capture-begun");
        rounds.start();

        assertThat(settled(capture).state()).isEqualTo(CaptureState.STORED);
        assertThat(log.types(capture.value())).containsExactly("capture-begun", "capture-succeeded");
        never.countDown();
    }

    @Test
    void a_source_without_an_address_has_nothing_to_fetch() {
        SourceId source = at.source(null);

        assertThat(refused(pages.begin(source, ADA, request()))).containsExactly(new NoAddressToFetch(source));
    }

    @Test
    void nothing_is_fetched_of_a_source_that_is_withdrawn_or_unknown() {
        SourceId source = at.source(server.at(anyPath()));
        at.done(new WithdrawSource(source, "It was a hoax.", ADA));
        SourceId unknown = new SourceId(UUID.randomUUID());

        assertThat(refused(pages.begin(source, ADA, request()))).containsExactly(new SourceIsWithdrawn(source));
        assertThat(refused(pages.begin(unknown, ADA, request()))).containsExactly(new UnknownSource(unknown));
    }

    private CaptureId begin(SourceId source) {
        return new CaptureId(done(pages.begin(source, ADA, request())).stream());
    }

    private KnownCapture settled(CaptureId capture) {
        return await().until(
                        () -> captures.find(capture).orElseThrow(), known -> known.state() != CaptureState.FETCHING);
    }

    private static List<String> types(Path warc) throws IOException {
        try (WarcReader reader = new WarcReader(Files.newInputStream(warc))) {
            return reader.records().map(WarcRecord::type).toList();
        }
    }

    private static void hang(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String anyPath() {
        return "/" + UUID.randomUUID();
    }
}
