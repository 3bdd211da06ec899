package stet.infra.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocketFactory;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import stet.infra.fetch.NotFetched.Why;

class PageFetcherTest {
    private static final Resolver NO_NAMES = name -> List.of();

    @TempDir
    private Path folder;

    private Stranger server;

    @BeforeEach
    void serve() throws IOException {
        server = Stranger.listening();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void a_page_is_fetched_byte_for_byte() throws IOException {
        server.showing("/rates", "<p>The rate is 2.5 %.");

        FetchedPage page = fetch("/rates");

        assertThat(page.content()).hasContent("<p>The rate is 2.5 %.");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.finalUrl()).isEqualTo(server.at("/rates"));
    }

    @Test
    void stet_says_who_it_is_and_sends_nothing_of_anybody() throws IOException {
        server.showing("/rates?year=2025", "<p>2.5");

        fetch("/rates?year=2025#top");

        assertThat(server.heard().getFirst())
                .startsWith("GET /rates?year=2025 HTTP/1.1\nHost: 127.0.0.1:" + server.port()
                        + "\nUser-Agent: Stet/1 (test)\n")
                .doesNotContainIgnoringCase("cookie")
                .doesNotContainIgnoringCase("authorization")
                .doesNotContainIgnoringCase("referer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nThe \r\n5;x=y\r\nrates\r\n0\r\nTrailer: 1\r\n\r\n",
                "HTTP/1.1 200 OK\r\n\r\nThe rates",
                "HTTP/1.0 200 OK\r\nServer: old\r\n\r\nThe rates",
                "HTTP/1.1 200 OK\nContent-Length: 9\n\nThe rates",
                "HTTP/1.1 200\r\nContent-Length: 9\r\n\r\nThe rates",
                "HTTP/1.1 200 OK\r\nContent-Length: 9\r\nContent-Length: 9\r\n\r\nThe rates",
                "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nThe rates and what is not the page's",
                "HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nThe rates"
            })
    void however_an_answer_is_delimited_the_page_is_the_same(String answer) throws IOException {
        server.saying("/", answer);

        assertThat(fetch("/").content()).hasContent("The rates");
    }

    @Test
    void a_packed_page_is_unpacked() throws IOException {
        byte[] packed = packed("The rates".getBytes(ISO_8859_1));
        server.doing("/", to -> {
            to.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n")
                    .getBytes(ISO_8859_1));
            to.write(packed);
        });

        assertThat(fetch("/").content()).hasContent("The rates");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SSH-2.0-OpenSSH_9.9\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nToo short",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: nine\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 9\r\nContent-Length: 8\r\n\r\nThe rates",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nThe",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nThe \r\nzz\r\nrates",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nThe rates\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nThe \r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 3\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"
            })
    void half_an_answer_is_none(String answer) {
        server.saying("/", answer);

        assertThatFetching("/").isEqualTo(Why.BROKEN_ANSWER);
    }

    @Test
    void a_packed_page_that_stops_halfway_is_none() throws IOException {
        byte[] packed = packed(new byte[100_000]);
        server.doing("/", to -> {
            to.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(ISO_8859_1));
            to.write(packed, 0, packed.length / 2);
        });

        assertThatFetching("/").isEqualTo(Why.BROKEN_ANSWER);
    }

    @Test
    void a_page_without_end_is_given_up() {
        server.doing("/", to -> {
            to.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
            writeForEver(to);
        });

        assertThatFetching("/").isEqualTo(Why.TOO_LARGE);
    }

    @Test
    void a_head_without_end_is_given_up() {
        server.doing("/", to -> {
            to.write("HTTP/1.1 200 OK\r\nX: ".getBytes(ISO_8859_1));
            writeForEver(to);
        });

        assertThatFetching("/").isEqualTo(Why.BROKEN_ANSWER);
    }

    @Test
    void a_small_answer_that_unpacks_to_a_huge_page_is_given_up() throws IOException {
        byte[] bomb = packed(new byte[64 * 1024 * 1024]);
        server.doing("/", to -> {
            to.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(ISO_8859_1));
            to.write(bomb);
        });

        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThatFetching("/").isEqualTo(Why.TOO_LARGE);
        assertThat(folder.resolve("content").toFile().length()).isLessThan(2 * 1024 * 1024);
    }

    @Test
    void a_page_that_drips_in_is_given_up_however_steadily_it_drips() {
        server.doing("/", to -> {
            to.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
            while (true) {
                to.write('.');
                to.flush();
                Thread.yield();
            }
        });
        PageFetcher impatient = fetcher(NO_NAMES, Duration.ofMillis(300), DataSize.ofGigabytes(10));

        assertThatThrownBy(() -> impatient.fetch(server.at("/"), folder))
                .isInstanceOf(NotFetched.class)
                .extracting(refusal -> ((NotFetched) refusal).why())
                .isEqualTo(Why.TOO_SLOW);
    }

    @Test
    void redirects_are_followed_wherever_they_are_public() throws IOException {
        server.leading("/a", "b/c")
                .leading("/b/c", "?d=e")
                .leading("/b/c?d=e", server.at("/f"))
                .showing("/f", "<p>There");

        FetchedPage page = fetch("/a");

        assertThat(page.finalUrl()).isEqualTo(server.at("/f"));
        assertThat(page.content()).hasContent("<p>There");
    }

    @Test
    void a_page_that_leads_on_without_end_is_given_up() {
        server.leading("/", "/");

        assertThatFetching("/").isEqualTo(Why.TOO_MANY_REDIRECTS);
        assertThat(server.heard()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://127.0.0.1/",
                "http://[::1]/",
                "//192.168.0.1/",
                "http://[::ffff:a9fe:a9fe]/"
            })
    void a_redirect_into_a_network_behind_is_refused(String there) {
        server.leading("/", there);

        assertThatFetching("/").isEqualTo(Why.NOT_PUBLIC);
    }

    @Test
    void a_name_that_answers_otherwise_the_second_time_is_connected_to_as_it_was_judged() throws IOException {
        server.showing("/", "<p>The one that was judged");
        Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "10.0.0.1"));
        Resolver rebinding = name -> List.of(InetAddress.ofLiteral(answers.remove()));

        FetchedPage page = fetcher(rebinding, Duration.ofSeconds(30), DataSize.ofMegabytes(1))
                .fetch("http://rebound.example.org:" + server.port() + "/", folder);

        assertThat(page.content()).hasContent("<p>The one that was judged");
        assertThat(answers).as("asked once").containsExactly("10.0.0.1");
    }

    @Test
    void a_name_is_judged_again_at_each_redirect() {
        server.leading("/", "/again");
        Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "10.0.0.1"));
        Resolver rebinding = name -> List.of(InetAddress.ofLiteral(answers.remove()));
        PageFetcher fetcher = fetcher(rebinding, Duration.ofSeconds(30), DataSize.ofMegabytes(1));

        assertThatThrownBy(() -> fetcher.fetch("http://rebound.example.org:" + server.port() + "/", folder))
                .isInstanceOf(NotFetched.class);
        assertThat(server.heard()).hasSize(1);
    }

    @Test
    void nobody_who_listens_is_told() throws IOException {
        String nobody = server.at("/");
        InetSocketAddress port = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
        server.close();

        try (Socket silent = new Socket()) {
            silent.bind(port); // so that nobody else begins to listen there
            assertThatThrownBy(() -> fetcher(NO_NAMES, Duration.ofSeconds(30), DataSize.ofMegabytes(1))
                            .fetch(nobody, folder))
                    .hasMessageStartingWith("127.0.0.1 can't be reached: ");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_no_fault_of_the_server() {
        server.showing("/", "<p>2.5");

        assertThatThrownBy(() -> fetcher(NO_NAMES, Duration.ofSeconds(30), DataSize.ofMegabytes(1))
                        .fetch(server.at("/"), Path.of("/nowhere/at/all")))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NotFetched.class);
    }

    private FetchedPage fetch(String path) throws IOException {
        return fetcher(NO_NAMES, Duration.ofSeconds(30), DataSize.ofMegabytes(1))
                .fetch(server.at(path), folder);
    }

    private AbstractObjectAssert<?, Object> assertThatFetching(String path) {
        ThrowingCallable fetching = () -> fetch(path);
        return assertThatThrownBy(fetching)
                .isInstanceOf(NotFetched.class)
                .extracting(refusal -> ((NotFetched) refusal).why());
    }

    private PageFetcher fetcher(Resolver resolver, Duration within, DataSize largest) {
        Set<Integer> open = Set.of(server.port());
        FetchingProperties settings =
                new FetchingProperties(true, within, Duration.ofSeconds(5), largest, 3, 4, "Stet/1 (test)", open);
        Lines lines = new Lines(
                new Gate(resolver, open),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                settings.fetchConnectWithin());
        return new PageFetcher(lines, settings, Clock.systemUTC());
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(content);
        }
        return packed.toByteArray();
    }

    private static void writeForEver(OutputStream to) throws IOException {
        byte[] more = "x".repeat(10_000).getBytes(ISO_8859_1);
        while (true) to.write(more);
    }
}
