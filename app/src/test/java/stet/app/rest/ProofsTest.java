package stet.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.app.rest.Api.Answer;
import stet.infra.tlog.bundle.BundleReport;
import stet.infra.tlog.bundle.BundleVerifier;
import stet.infra.tlog.entry.LogEntry;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.TlogProof;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.ConsistencyProof;
import stet.infra.tlog.tree.EntryBundle;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.TreeHead;

/** What the API shows of the log is verified as an outsider would. */
class ProofsTest extends RestTest {
    private static final String AUDIT = "/api/v1/audit";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void a_write_answers_with_its_place_in_the_log_and_where_that_is_proved() {
        Answer written = done(ada().post(statement() + "/flag-claim", "{}"));
        long index = Long.parseLong(written.header("Stet-Log-Index"));
        assertThat(written.header("Link"))
                .isEqualTo("<%s/events/%d/proof>; rel=\"https://c2sp.org/tlog-proof\"".formatted(AUDIT, index));

        Answer proof = signed(index);
        Answer leaf = otto().get(AUDIT + "/events/" + index + "/leaf");

        assertThat(proof.header("Content-Disposition")).contains(index + ".tlog-proof");
        assertThat(TlogProof.parse(proof.body().getBytes(UTF_8))
                        .refuses(leaf.body().getBytes(UTF_8), keys()))
                .isEmpty();
        assertThat(LogEntry.parse(leaf.body().getBytes(UTF_8)).type()).isEqualTo("claim-flagged");
        assertThat(otto().get(AUDIT + "/events/" + index).value("type")).isEqualTo("claim-flagged");
    }

    @Test
    void a_later_checkpoint_is_proved_to_continue_an_earlier_one() {
        TreeHead earlier = head(indexOf(ingest(ada())));
        TreeHead later = head(indexOf(ingest(ada())));
        Answer answer = otto().get(AUDIT + "/consistency?from=%d&to=%d".formatted(earlier.size(), later.size()));
        List<Hash> path = answer.json()
                .get("proof")
                .valueStream()
                .map(hash -> Hash.parse(hash.asString()))
                .toList();
        assertThat(new ConsistencyProof(path).proves(earlier, later)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=0&to=1", "from=2&to=1", "from=1&to=999999999", "from=x&to=1", "to=1"})
    void nothing_is_proved_about_sizes_that_the_log_never_had(String sizes) {
        head(indexOf(ingest(ada())));
        refused(otto().get(AUDIT + "/consistency?" + sizes), 400, "malformed-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void the_whole_log_is_exported_and_verified_without_us(String encoding) throws Exception {
        head(indexOf(ingest(ada())));
        HttpResponse<InputStream> export = fetch("/export", encoding, BodyHandlers.ofInputStream());
        assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
                .containsPattern("stet-\\d+\\.bundle");
        assertThat(export.headers().firstValue("Content-Encoding").orElse("identity"))
                .isEqualTo(encoding);
        try (InputStream sent = export.body();
                InputStream bundle = encoding.equals("gzip") ? new GZIPInputStream(sent) : sent) {
            BundleReport report = new BundleVerifier(keys()).verify(bundle);
            assertThat(report.isSound()).as("%s", report.lines()).isTrue();
        }
    }

    private <T> HttpResponse<T> fetch(String path, String encoding, BodyHandler<T> body)
            throws IOException, InterruptedException {
        Api otto = otto();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(otto.root() + AUDIT + path)).header("Accept-Encoding", encoding);
        otto.headers().forEach(request::header);
        return CLIENT.send(request.build(), body);
    }

    @Test
    void a_bundle_holds_all_or_is_none() {
        refused(otto().get(AUDIT + "/export?person=ada"), 400, "malformed-parameter");
    }

    @Test
    void the_tree_is_served_in_tiles_that_never_change() throws Exception {
        long size = head(indexOf(ingest(ada()))).size();
        String tile = size < 256 ? "000.p/" + size : "000";
        HttpResponse<byte[]> entries = fetch("/tile/entries/" + tile, "identity", BodyHandlers.ofByteArray());
        assertThat(entries.statusCode()).isEqualTo(200);
        assertThat(entries.headers().firstValue("Cache-Control").orElse(""))
                .contains("immutable")
                .contains("max-age=31536000");
        byte[] hashes =
                fetch("/tile/0/" + tile, "identity", BodyHandlers.ofByteArray()).body();
        byte[] first = EntryBundle.parse(entries.body()).getFirst();
        assertThat(otto().get(AUDIT + "/events/0/leaf").body()).isEqualTo(new String(first, UTF_8));
        assertThat(Hash.of(Arrays.copyOf(hashes, Hash.LENGTH))).isEqualTo(Hash.leaf(first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/x999/999",
                "0/000.p/256",
                "0/00",
                "8/000",
                "9/000",
                "63/000",
                "64/000",
                "entries/x001/000",
                "leaves/000",
                "0/x999/x999/x999/x999/x999/999"
            })
    void no_other_tile_is_served(String tile) {
        head(indexOf(ingest(ada())));
        refused(otto().get(AUDIT + "/tile/" + tile), 404, "unknown-tile");
    }

    @Test
    void what_is_not_in_the_log_is_not_proved() {
        for (String path : List.of("/events/999999999/proof", "/events/-1/proof", "/events/999999999/leaf"))
            refused(otto().get(AUDIT + path), 404, "unknown-event");
        refused(otto().get(AUDIT + "/events/one/proof"), 400, "malformed-parameter");
    }

    private List<VerifierKey> keys() {
        return otto().get(AUDIT + "/vkey")
                .body()
                .lines()
                .map(VerifierKey::parse)
                .toList();
    }

    private static long indexOf(Answer written) {
        return Long.parseLong(written.header("Stet-Log-Index"));
    }

    private Answer signed(long index) {
        return await().until(() -> otto().get(AUDIT + "/events/" + index + "/proof"), proof -> proof.status() == 200);
    }

    /** The newest checkpoint, once it covers an event. */
    private TreeHead head(long index) {
        signed(index);
        SignedNote note = SignedNote.parse(otto().get(AUDIT + "/checkpoint").body());
        return Checkpoint.parse(note.text()).head();
    }
}
