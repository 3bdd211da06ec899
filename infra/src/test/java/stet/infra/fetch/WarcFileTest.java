package stet.infra.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.springframework.util.unit.DataSize;

class WarcFileTest {
    @TempDir
    private Path folder;

    @Test
    void every_question_and_answer_of_a_fetched_page_is_read_back_from_its_warc() throws IOException {
        List<String> told = new ArrayList<>();
        String there;
        try (Stranger server = Stranger.listening()) {
            server.leading("/old", "/new").showing("/new", "<p>The rate is 2.5 %.");
            there = server.at("");
            try (WarcReader warc = new WarcReader(
                    fetcher(server).fetch(server.at("/old"), folder).warc())) {
                warc.calculateBlockDigest();
                for (WarcRecord record : warc) told.add(told(record));
            }
        }

        assertThat(told)
                .containsExactly(
                        "warcinfo",
                        "302 " + there + "/old, 127.0.0.1: ",
                        "GET /old",
                        "metadata of " + there + "/old, asked for " + there + "/old",
                        "200 " + there + "/new, 127.0.0.1: <p>The rate is 2.5 %.",
                        "GET /new",
                        "metadata of " + there + "/new, asked for " + there + "/old");
    }

    private static String told(WarcRecord record) throws IOException {
        return switch (record) {
            case WarcResponse response ->
                response.http().status() + " " + response.target() + ", "
                        + response.ipAddress().orElseThrow().getHostAddress() + ": "
                        + new String(response.http().body().stream().readAllBytes(), UTF_8);
            case WarcRequest request ->
                request.http().method() + " " + request.http().target();
            case WarcMetadata metadata ->
                "metadata of " + metadata.target() + ", asked for "
                        + metadata.fields().first("via").orElseThrow();
            default -> record.type();
        };
    }

    private static PageFetcher fetcher(Stranger server) {
        Set<Integer> open = Set.of(server.port());
        Duration within = Duration.ofSeconds(30);
        FetchingProperties settings =
                new FetchingProperties(true, within, within, DataSize.ofMegabytes(1), 3, 4, "Stet/1 (test)", open);
        Lines lines =
                new Lines(new Gate(name -> List.of(), open), (SSLSocketFactory) SSLSocketFactory.getDefault(), within);
        return new PageFetcher(lines, settings, Clock.systemUTC());
    }
}
