package stet.infra.log;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.infra.engine.sequence.EventRow;
import stet.infra.engine.sequence.Obstacles;
import stet.infra.engine.sequence.Seat;
import stet.infra.engine.sequence.StoredTree;
import stet.infra.lists.Columns;
import stet.infra.tlog.entry.LogEntry;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.TlogProof;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.ConsistencyProof;
import stet.infra.tlog.tree.EntryBundle;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Prover;
import stet.infra.tlog.tree.Tile;
import stet.infra.tlog.tree.TileId;
import stet.infra.tlog.tree.TreeHead;

/** What the log shows outsiders, so that they need not believe it. */
@Component
public class VerifiableLog {
    private static final String STATE = """
            with mark as (
                select coalesce(min(seen), 0) as seen, range_agg(open) as open from sequencer),
            unplaced as (
                select e.recorded_at
                  from mark, lateral (
                       select * from recorded_event next where next.arrival > mark.seen
                        union all
                       select late.* from unnest(mark.open) as range
                        cross join lateral (
                              select * from recorded_event each
                               where each.arrival >= lower(range) and each.arrival < upper(range)
                               order by each.arrival limit 1000000) late) e
                 where not exists (select from log_entry l where l.arrival = e.arrival))
            select (%s) as size,
                   count(*) as waiting, min(recorded_at) as waiting_since,
                   %s as written
              from unplaced""".formatted(StoredTree.SIZE, Seat.TAKEN);

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Checkpoints checkpoints;
    private final LogKeys keys;
    private final Recheck recheck;
    private final Schema schema;
    private final Alarms alarms;
    private final LogProperties settings;
    private final Clock clock;

    VerifiableLog(
            JdbcTemplate jdbc,
            JdbcClient client,
            Checkpoints checkpoints,
            LogKeys keys,
            Recheck recheck,
            Schema schema,
            Alarms alarms,
            LogProperties settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.recheck = recheck;
        this.schema = schema;
        this.alarms = alarms;
        this.settings = settings;
        this.clock = clock;
    }

    /** The newest checkpoint; empty only before the first event. */
    public Optional<SignedCheckpoint> newest() {
        return checkpoints.newest().readable();
    }

    /** The keys that the log signs or signed with, the current one first. */
    public List<VerifierKey> keys() {
        return keys.verifiers();
    }

    /** An event as the log holds it, read from the database now; its bytes are the leaf. */
    public Optional<LogEntry> event(long index) {
        return client.sql("select e.log_index, " + EventRow.COLUMNS + " from logged_event e where e.log_index = :index")
                .param("index", index)
                .query((row, number) -> EventRow.read(row, index))
                .optional();
    }

    /** Whether an event, read from the database now, is what its leaf was made of; false when there is none. */
    public boolean isAsRecorded(long index) {
        return client.sql(EventRow.ENTRIES + " where l.log_index = :index")
                .param("index", index)
                .query((row, number) -> EventRow.isAsRecorded(row, index))
                .optional()
                .orElse(false);
    }

    /** That an event is in the log as of a checkpoint; empty when that does not cover it. */
    public Optional<TlogProof> proof(long index, SignedCheckpoint checkpoint) {
        long size = checkpoint.head().size();
        return index >= 0 && index < size
                ? Optional.of(new TlogProof(prover(size).inclusion(index), checkpoint.note()))
                : Optional.empty();
    }

    /**
     * That the log of one size begins with all of one before.
     *
     * @throws IllegalArgumentException unless {@code 1 <= from <= to <=} the newest checkpoint's size
     */
    public ConsistencyProof consistency(long from, long to) {
        long size = newest().map(SignedCheckpoint::head).orElse(TreeHead.EMPTY).size();
        if (from < 1 || from > to || to > size)
            throw new IllegalArgumentException(
                    "from and to must be sizes of the log: 1 ≤ from ≤ to ≤ %d, the newest checkpoint's."
                            .formatted(size));
        return prover(to).consistency(from);
    }

    /** Makes proofs about the log as it was when it had that size. */
    public Prover prover(long size) {
        return new Prover(new StoredTree(jdbc), size);
    }

    /** Hashes of the tree; empty for those that the newest checkpoint does not cover. */
    public Optional<Tile> tile(TileId id) {
        return isCovered(id)
                ? Optional.ofNullable(new StoredTree(jdbc).read(List.of(id)).get(id))
                : Optional.empty();
    }

    /**
     * The leaves under a tile of leaf hashes; empty for those that the newest checkpoint does not cover.
     *
     * @throws Malformed when one of them is longer than that format can carry
     */
    public Optional<byte[]> entries(TileId id) {
        return isCovered(id) ? Optional.of(EntryBundle.format(leaves(id))) : Optional.empty();
    }

    private List<byte[]> leaves(TileId id) {
        return client.sql("select e.log_index, " + EventRow.COLUMNS + """

                          from logged_event e
                         where e.log_index >= :first and e.log_index < :behind
                         order by e.log_index""")
                .param("first", id.firstHash())
                .param("behind", id.firstHash() + id.width())
                .query((row, number) ->
                        EventRow.read(row, row.getLong("log_index")).bytes())
                .list();
    }

    private boolean isCovered(TileId id) {
        long size = newest().map(SignedCheckpoint::head).orElse(TreeHead.EMPTY).size();
        int height = id.level() * TileId.HEIGHT;
        long hashes = height < Long.SIZE ? size >> height : 0;
        return id.width() <= hashes && id.index() <= (hashes - id.width()) / TileId.WIDTH;
    }

    /**
     * Writes the whole log up to a checkpoint, in one file of any size, from front to back.
     *
     * @param out buffered, not closed here
     */
    public void export(SignedCheckpoint checkpoint, OutputStream out) throws IOException {
        new Export(client, keys(), out).write(checkpoint);
    }

    public LogState state() {
        Optional<SignedCheckpoint> newest = newest();
        Instant unsignedSince = recordedAt(
                newest.map(SignedCheckpoint::head).orElse(TreeHead.EMPTY).size());
        List<LogAlarm> open = alarms.open();
        List<String> holders = new Obstacles(client).holders(settings.heldBack());
        return client.sql(STATE)
                .query((row, number) -> new LogState(
                        row.getLong("size"),
                        row.getLong("waiting"),
                        new Columns(row).instantOrNull("waiting_since"),
                        unsignedSince,
                        newest,
                        open,
                        recheck.last(),
                        row.getBoolean("written"),
                        holders,
                        settings.late(),
                        settings.late().plus(settings.checkpointEvery())))
                .single();
    }

    /** When the event at an index was recorded, null when there is none. */
    private @Nullable Instant recordedAt(long index) {
        return client.sql("select recorded_at from logged_event where log_index = :index")
                .param("index", index)
                .query((row, number) -> new Columns(row).instant("recorded_at"))
                .optional()
                .orElse(null);
    }

    /**
     * Has every event held against what was signed. What is wrong first is answered, and is an alarm; when nothing is
     * wrong any more, alarms are cleared and work goes on.
     */
    public Optional<String> recheck(Person by) {
        Optional<String> flaw = recheck.run();
        flaw.ifPresentOrElse(alarms::raise, () -> alarms.clear(by, clock.instant()));
        Optional<String> otherwise = schema.check();
        return flaw.or(() -> otherwise);
    }

    /**
     * Has nothing signed any more, and as the settings say no work taken, until an administrator has the log checked again.
     *
     * @param sentence what is wrong and what to do
     */
    public void raise(String sentence) {
        alarms.raise(sentence);
    }

    /**
     * Changes the key that signs the log. The newest checkpoint is signed once more, with both keys and a line that names the
     * new one, so that whoever trusts the old one learns of the new one from it.
     */
    public KeyRotation rotateKey(Person by) throws IOException {
        if (!alarms.allowSigning())
            return new KeyRotation.Refused(
                    "The key is not changed while there is an alarm. Have the log checked first.");
        Optional<SignedCheckpoint> newest = newest();
        if (newest.isEmpty())
            return new KeyRotation.Refused(
                    "Nothing has been signed yet, so there is no key to change. Record something first.");
        Checkpoint handover = Checkpoint.parse(newest.get().note().text());
        keys.rotate(handover, note -> checkpoints.keepRotation(note, by, clock.instant()));
        return new KeyRotation.Rotated(keys().getFirst());
    }
}
