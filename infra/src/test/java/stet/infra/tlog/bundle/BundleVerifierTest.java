package stet.infra.tlog.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.SigningKey;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Malformed;

/** Bundles as files: whole, compressed, cut off, signed with former keys. */
class BundleVerifierTest {
    private static final List<VerifierKey> KEYS = List.of(StoredLog.KEY.verifier());
    private static final int SIZE = 600;

    private final StoredLog log = StoredLog.of(SIZE, 100, 300, 500);

    @Test
    void an_untouched_log_is_sound() throws IOException {
        BundleReport report = verify(log.bundle());
        assertThat(report.lines())
                .containsExactly(
                        "ok    The checkpoint over 600 events is signed by example.org/stet.",
                        "ok    Every event can be read and is in its canonical form.",
                        "ok    600 events stand at their indices without a gap.",
                        "ok    7 streams have their versions without a gap.",
                        "ok    The events lead to the signed root "
                                + Checkpoint.parse(log.head().text()).head().root() + ".",
                        "ok    The recorded leaves are the events'.",
                        "ok    The recorded tiles are the events'.",
                        "ok    3 earlier checkpoints agree.",
                        "verified");
        assertThat(report.isSound()).isTrue();
        assertThat(report.firstBad()).isNull();
    }

    @Test
    void an_empty_log_and_one_of_full_tiles_are_sound() throws IOException {
        assertThat(verify(StoredLog.of(0).bundle()).isSound()).isTrue();
        assertThat(verify(StoredLog.of(512, 256).bundle()).isSound()).isTrue();
    }

    @Test
    void a_bundle_may_be_compressed() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(log.bundle());
        }
        assertThat(verify(zipped.toByteArray()).isSound()).isTrue();
    }

    @Test
    void checkpoints_of_former_keys_are_passed_over_unless_their_key_is_given() throws IOException {
        VerifierKey former = Keys.another("example.org/stet").verifier();
        log.sign(100, Keys.another("example.org/stet"));
        assertThat(verify(log.bundle()).lines())
                .contains(
                        "ok    2 earlier checkpoints agree. 1 are signed with keys that weren't given, and passed over.");
        BundleReport both = new BundleVerifier(List.of(KEYS.getFirst(), former)).verify(in(log.bundle()));
        assertThat(both.lines()).contains("ok    3 earlier checkpoints agree.");
    }

    @Test
    void who_trusts_the_former_key_is_led_to_the_present_one() throws IOException {
        SigningKey next = Keys.another("example.org/stet");
        log.sign(SIZE, next);
        assertThat(verify(log.bundle()).isSound()).isFalse();
        log.handovers.add(handover(300, next));

        BundleReport report = verify(log.bundle());

        assertThat(report.lines())
                .contains("ok    The key " + next.verifier() + " was named as successor by one that is believed.")
                .endsWith("verified");
    }

    @Test
    void a_handover_is_a_checkpoint_that_the_events_must_agree_with() throws IOException {
        log.handovers.add(handover(301, Keys.another("example.org/stet")));
        log.tamper(123, "rewritten");
        log.rewriteLeaves();
        log.checkpoints.keySet().removeIf(size -> size < SIZE);
        assertThat(verify(log.bundle()).firstBad()).isEqualTo(new IndexRange(0, 300));

        StoredLog shorter = StoredLog.of(200, 100);
        shorter.handovers.add(handover(301, Keys.another("example.org/stet")));
        assertThat(verify(shorter.bundle()).isSound()).isFalse();
    }

    private static SignedNote handover(int size, SigningKey next) {
        Checkpoint at = Checkpoint.parse(StoredLog.of(size).head().text());
        return Keys.handover(at, StoredLog.KEY, next);
    }

    @Test
    void an_event_that_isnt_canonical_is_named() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        log.export(out, SIZE, index -> {
            byte[] json = Objects.requireNonNull(log.events.get(index)).bytes();
            return index == 123
                    ? new String(json, StandardCharsets.UTF_8)
                            .replace(",", ", ")
                            .getBytes(StandardCharsets.UTF_8)
                    : json;
        });
        assertThat(verify(out.toByteArray()).firstBad()).isEqualTo(new IndexRange(123, 123));
    }

    @Test
    void a_bundle_that_was_cut_off_or_goes_on_is_refused() throws IOException {
        String whole = new String(log.bundle(), StandardCharsets.UTF_8);
        int middle = whole.indexOf("event 123 ");
        assertThat(verify(bytes(whole.substring(0, middle))).firstBad()).isEqualTo(new IndexRange(123, 123));
        assertThat(verify(bytes(whole.substring(0, middle + 20))).firstBad()).isEqualTo(new IndexRange(123, 123));
        assertThat(verify(bytes(whole.replace("\nend\n", "\n"))).isSound()).isFalse();
        assertThat(verify(bytes(whole + "event 600 - -\n")).isSound()).isFalse();
        assertThat(verify(bytes(whole.replace("\nevent 123 ", "\nnote 1\nevent 123 ")))
                        .firstBad())
                .isEqualTo(new IndexRange(123, 123));
    }

    @Test
    void what_isnt_a_bundle_is_not_verified_at_all() {
        assertThatThrownBy(() -> verify(bytes(""))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> verify(bytes("stet-bundle/v2\n"))).hasMessageContaining("isn't a bundle");
    }

    private static BundleReport verify(byte[] bundle) throws IOException {
        return new BundleVerifier(KEYS).verify(in(bundle));
    }

    private static ByteArrayInputStream in(byte[] bundle) {
        return new ByteArrayInputStream(bundle);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
