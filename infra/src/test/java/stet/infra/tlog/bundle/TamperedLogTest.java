package stet.infra.tlog.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.infra.tlog.entry.LogEntry;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Hash;

/** What an offline verifier finds, and where, when the tables below a log were changed. */
class TamperedLogTest {
    private static final List<VerifierKey> KEYS = List.of(StoredLog.KEY.verifier());
    private static final int SIZE = 600;

    private final StoredLog log = StoredLog.of(SIZE, 100, 300, 500);

    @Test
    void a_changed_event_is_named() throws IOException {
        log.tamper(123, "rewritten");
        assertBad(123, 123, "FAIL  The recorded leaf 123 isn't the event's.");
    }

    @Test
    void an_event_changed_with_its_leaf_is_narrowed_by_checkpoints_and_tiles() throws IOException {
        log.tamper(123, "rewritten");
        log.leaves.set(123, leaf(123));
        assertBad(100, 255, "FAIL  The recorded tile 0 isn't the events'.");
    }

    @Test
    void an_event_changed_with_all_that_follows_from_it_lies_between_two_checkpoints() throws IOException {
        log.tamper(123, "rewritten");
        log.rewriteLeaves();
        assertBad(100, 299, "FAIL  The events don't lead to the signed root");
    }

    @Test
    void where_each_event_has_its_checkpoint_even_that_is_named() throws IOException {
        StoredLog dense = StoredLog.of(600, 123, 124);
        dense.tamper(123, "rewritten");
        dense.rewriteLeaves();
        assertThat(verify(dense.bundle()).firstBad()).isEqualTo(new IndexRange(123, 123));
    }

    @Test
    void a_changed_leaf_is_named_though_the_event_is_right() throws IOException {
        log.leaves.set(123, Hash.EMPTY_TREE);
        assertBad(123, 123, "FAIL  The recorded leaf 123 isn't the event's.");
    }

    @Test
    void a_changed_tile_is_named_though_its_events_are_right() throws IOException {
        log.tiles.put(1L, Hash.EMPTY_TREE);
        assertBad(256, 511, "FAIL  The recorded tile 1 isn't the events'.");
    }

    @Test
    void a_deleted_tile_is_named() throws IOException {
        log.tiles.remove(1L);
        assertBad(256, 511, "FAIL  The recorded tile 1 isn't the events'.");
    }

    @Test
    void a_deleted_event_is_named() throws IOException {
        log.events.set(123, null);
        assertBad(123, 123, "FAIL  Event 123 is missing.");
    }

    @Test
    void an_event_deleted_with_its_leaf_is_named() throws IOException {
        log.events.set(123, null);
        log.leaves.set(123, null);
        assertBad(123, 123, "FAIL  Event 123 is missing.");
    }

    @Test
    void an_event_cut_out_and_the_rest_moved_up_is_named() throws IOException {
        log.events.remove(123);
        assertBad(123, 123, "FAIL  Event 124 stands at index 123.");
    }

    @Test
    void two_swapped_events_are_named_by_the_first() throws IOException {
        LogEntry early = log.events.get(123);
        log.events.set(123, log.events.get(456));
        log.events.set(456, early);
        assertBad(123, 123, "FAIL  Event 456 stands at index 123.");
    }

    @Test
    void an_inserted_event_is_named() throws IOException {
        log.events.add(123, StoredLog.entry(123, "stream-new", 0, "slipped in"));
        assertBad(123, 123, "FAIL  The recorded leaf 123 isn't the event's.");
    }

    @Test
    void a_replayed_event_is_named() throws IOException {
        log.events.add(StoredLog.entry(600, "stream-0", 1, "event 7"));
        log.leaves.add(leaf(600));
        assertBad(600, 600, "FAIL  Event 600 stands behind the signed ones.");
    }

    @Test
    void a_version_used_twice_is_named_even_if_the_log_signed_it() throws IOException {
        StoredLog signed = new StoredLog();
        for (int i = 0; i < 50; i++) signed.events.add(StoredLog.entry(i));
        signed.events.set(40, StoredLog.entry(40, "stream-5", 3, "again"));
        signed.rewriteLeaves();
        signed.sign(50, StoredLog.KEY);
        BundleReport report = verify(signed.bundle());
        assertThat(report.lines()).contains("FAIL  Version 3 doesn't come next in stream-5.");
        assertThat(report.firstBad()).isEqualTo(new IndexRange(40, 40));
    }

    @Test
    void a_truncated_table_is_named_by_the_first_missing_event() throws IOException {
        log.events.subList(400, SIZE).clear();
        log.leaves.subList(400, SIZE).clear();
        assertBad(400, 400, "FAIL  Event 400 and all after it are missing.");
    }

    @Test
    void two_checkpoints_that_contradict_each_other_convict_the_log() throws IOException {
        log.tamper(200, "rewritten");
        log.rewriteLeaves();
        log.sign(SIZE, StoredLog.KEY);
        BundleReport report = verify(log.bundle());
        assertThat(report.lines()).contains("FAIL  2 earlier checkpoints contradict the events or are badly signed.");
        assertThat(report.firstBad()).isEqualTo(new IndexRange(100, 299));
    }

    @Test
    void a_forged_checkpoint_is_not_believed() throws IOException {
        log.tamper(123, "rewritten");
        log.rewriteLeaves();
        log.sign(SIZE, Keys.another("example.org/stet"));
        BundleReport report = verify(log.bundle());
        assertThat(report.lines())
                .contains("FAIL  The checkpoint isn't to be believed: None of the trusted keys signed it.");
        assertThat(report.firstBad()).isEqualTo(new IndexRange(100, 299));
        assertThat(report.head()).isNull();
    }

    private void assertBad(long from, long to, String sentence) throws IOException {
        BundleReport report = verify(log.bundle());
        assertThat(report.isSound()).isFalse();
        assertThat(report.lines()).anySatisfy(line -> assertThat(line).startsWith(sentence));
        assertThat(report.lines()).contains("first bad index: " + new IndexRange(from, to), "NOT VERIFIED");
        assertThat(report.firstBad()).isEqualTo(new IndexRange(from, to));
    }

    private @Nullable Hash leaf(int index) {
        LogEntry event = log.events.get(index);
        return event == null ? null : event.leaf();
    }

    private static BundleReport verify(byte[] bundle) throws IOException {
        return new BundleVerifier(KEYS).verify(in(bundle));
    }

    private static ByteArrayInputStream in(byte[] bundle) {
        return new ByteArrayInputStream(bundle);
    }
}
