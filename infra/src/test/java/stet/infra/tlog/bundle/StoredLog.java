package stet.infra.tlog.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.entry.Json;
import stet.infra.tlog.entry.LogEntry;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.SigningKey;
import stet.infra.tlog.tree.Frontier;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.MemoryTiles;
import stet.infra.tlog.tree.Prover;
import stet.infra.tlog.tree.TileId;

/** A log's tables, with a superuser's hands on them: every row can be changed, only signatures can't be made anew. */
public final class StoredLog {
    public static final SigningKey KEY = Keys.log("example.org/stet");

    /** Rows of events and leaves by their index; null where a row was deleted. */
    final List<@Nullable LogEntry> events = new ArrayList<>();

    final List<@Nullable Hash> leaves = new ArrayList<>();
    final Map<Long, Hash> tiles = new TreeMap<>();
    final Map<Long, SignedNote> checkpoints = new TreeMap<>();
    public final List<SignedNote> handovers = new ArrayList<>();

    /** A log whose checkpoints were signed at some sizes, the last of them its own. */
    public static StoredLog of(int size, int... signedSizes) {
        StoredLog log = new StoredLog();
        IntStream.range(0, size).mapToObj(StoredLog::entry).forEach(log.events::add);
        log.rewriteLeaves();
        for (int signed : signedSizes) log.sign(signed, KEY);
        log.sign(size, KEY);
        return log;
    }

    /** Proves what a log of that size holds. */
    public static Prover prover(int size) {
        List<Hash> leaves =
                IntStream.range(0, size).mapToObj(index -> entry(index).leaf()).toList();
        return new Prover(MemoryTiles.of(leaves), size);
    }

    public static LogEntry entry(int index) {
        return entry(index, "stream-" + index % 7, index / 7, "event " + index);
    }

    static LogEntry entry(int index, String stream, int version, String text) {
        return new LogEntry(
                index,
                new UUID(0, index),
                Instant.EPOCH.plusSeconds(index),
                "note-added",
                "1",
                "statement",
                stream,
                version,
                Map.of("actor", "ada", "channel", "web"),
                Json.Members.of(Map.of("text", text)));
    }

    /** Computes all that follows from the events: what a clever forger would do. */
    void rewriteLeaves() {
        leaves.clear();
        tiles.clear();
        Frontier frontier = new Frontier();
        for (LogEntry event : events) {
            Hash leaf = event == null ? Hash.EMPTY_TREE : event.leaf();
            leaves.add(leaf);
            frontier.append(leaf, (level, index, hash) -> {
                if (level == 1) tiles.put(index, hash);
            });
        }
    }

    /** Signs the first events with a key. */
    public void sign(int size, SigningKey key) {
        Frontier frontier = new Frontier();
        for (LogEntry event : events.subList(0, size))
            frontier.append(Objects.requireNonNull(event).leaf());
        checkpoints.put((long) size, new Checkpoint("example.org/stet", frontier.head()).sign(key));
    }

    /** Has witnesses cosign the newest checkpoint, and gives it. */
    public SignedNote cosign(SigningKey... witnesses) {
        Checkpoint checkpoint = Checkpoint.parse(head().text());
        SignedNote cosigned = head().with(Arrays.stream(witnesses)
                .map(witness -> witness.cosign(checkpoint, Instant.parse("2026-01-02T03:04:05Z")))
                .toList());
        checkpoints.put(checkpoint.head().size(), cosigned);
        return cosigned;
    }

    /** Changes the event at an index. */
    void tamper(int index, String text) {
        LogEntry old = entry(index);
        events.set(index, entry(index, old.stream(), (int) old.version(), text));
    }

    public SignedNote head() {
        return new ArrayList<>(checkpoints.values()).getLast();
    }

    public byte[] bundle() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export(out, leaves.size(), this::json);
        return out.toByteArray();
    }

    private byte @Nullable [] json(int index) {
        LogEntry event = index < events.size() ? events.get(index) : null;
        return event == null ? null : event.bytes();
    }

    void export(OutputStream out, int size, IntFunction<byte @Nullable []> json) {
        try {
            BundleWriter bundle = new BundleWriter(out);
            bundle.begin(List.of(KEY.verifier()), handovers, head());
            for (int i = 0; i < size; i++) {
                bundle.event(i, leaves.get(i), json.apply(i));
                if ((i + 1) % TileId.WIDTH == 0) bundle.tile(i / TileId.WIDTH, tiles.get((long) i / TileId.WIDTH));
                SignedNote checkpoint = checkpoints.get(i + 1L);
                if (checkpoint != null && checkpoint != head()) bundle.checkpoint(checkpoint);
            }
            bundle.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
