package stet.infra.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.sequence.EventRow;
import stet.infra.engine.sequence.Obstacles;
import stet.infra.engine.sequence.StoredTree;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Opening;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.tree.Frontier;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.TileId;
import stet.infra.tlog.tree.TreeHead;

/** Walks once along the log, in parts that each are one short query, and stops at what is wrong. */
final class RecheckPass {
    private static final int AT_ONCE = 4 * TileId.WIDTH;
    private static final String REMEDY =
            " Restore what was there, or find out with the bundles and checkpoints that outsiders keep; then have the log checked again.";

    private static final String EVENTS = """
            select *
              from (select l.log_index, l.leaf, %s,
                           sum(pg_column_size(e.payload)) over (order by l.log_index rows unbounded preceding)
                               - pg_column_size(e.payload) as bytes_before
                      from log_entry l
                      left join recorded_event e using (arrival)
                     where l.log_index >= ?
                     order by l.log_index
                     limit %d) part
             where coalesce(bytes_before, 0) < %d
             order by log_index""".formatted(EventRow.COLUMNS, AT_ONCE, EventRow.ENOUGH_BYTES);
    private static final String NODES = "select level, position, hash from log_node";
    private static final String STRAYS = """
            select count(*) from recorded_event e
             where e.arrival <= (select min(placed_until) from sequencer)
               and not exists (select from log_entry l where l.arrival = e.arrival)""";

    private final JdbcTemplate jdbc;
    private final SignedBefore before;
    private final Checkpoints checkpoints;
    private final List<SignedNote> notes;
    private final long size;
    private final Frontier frontier = new Frontier();
    private final Map<String, Hash> nodes = new HashMap<>();
    private final List<TreeHead> signed = new ArrayList<>();
    private @Nullable String flaw;

    RecheckPass(JdbcTemplate jdbc, Checkpoints checkpoints, SignedBefore before) {
        this.jdbc = jdbc;
        this.before = before;
        this.checkpoints = checkpoints;
        this.notes = notes(); // first, since the log grows
        this.size = Objects.requireNonNull(jdbc.queryForObject(StoredTree.SIZE, Long.class));
    }

    /** What was signed last: as is known beside the database, and as that says. */
    private List<SignedNote> notes() {
        return Stream.concat(besideIt().stream(), checkpoints.newest().readable().map(SignedCheckpoint::note).stream())
                .toList();
    }

    private List<SignedNote> besideIt() {
        try {
            return before.notes();
        } catch (Malformed spoilt) {
            flaw = "The last checkpoint on file can't be read: " + spoilt.getMessage();
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many events there are. */
    long size() {
        return size;
    }

    Optional<String> firstFlaw() {
        return firstFlaw(held -> {});
    }

    /** @param held is told how many events have been, now and then */
    Optional<String> firstFlaw(LongConsumer held) {
        notes.forEach(this::checkSignature);
        while (flaw == null && frontier.size() < size) {
            checkEvents(frontier.size());
            held.accept(frontier.size());
        }
        if (flaw == null) checkNodes();
        if (flaw == null)
            check(
                    checkpoints.spoilt(),
                    "%d checkpoints in the database can't be read or are not over as many events as they say.");
        if (flaw == null) check(strays(), "%d events were put into the database past the log.");
        if (flaw == null)
            flaw = new Obstacles(JdbcClient.create(jdbc)).ofArrivals().orElse(null);
        return Optional.ofNullable(flaw).map(sentence -> sentence + REMEDY);
    }

    private void checkSignature(SignedNote note) {
        switch (Checkpoint.open(note, before.verifiers())) {
            case Opening.Opened(Checkpoint checkpoint, var signatures) -> checkSize(checkpoint.head());
            case Opening.Refused(String sentence) -> flaw = "The newest checkpoint is not this log's own: " + sentence;
        }
    }

    private void checkSize(TreeHead head) {
        signed.add(head);
        if (head.size() > size)
            flaw = "The log has %d events, and %d were signed: was an older backup restored?"
                    .formatted(size, head.size());
    }

    private void checkEvents(long first) {
        jdbc.query(
                EVENTS,
                rows -> {
                    while (flaw == null && frontier.size() < size && rows.next()) check(rows, frontier.size());
                    return null;
                },
                first);
        if (flaw == null && frontier.size() == first) missing(first);
    }

    private void check(ResultSet row, long expected) throws SQLException {
        if (row.getLong("log_index") != expected || row.getObject("event_id") == null) missing(expected);
        else if (!EventRow.isAsRecorded(row, expected))
            flaw = "Event %d of the log is not as it was recorded.".formatted(expected);
        else grow(Hash.of(row.getBytes("leaf")));
    }

    private void missing(long index) {
        flaw = "The log has no event %d, though there are later ones.".formatted(index);
    }

    private void grow(Hash leaf) {
        frontier.append(leaf, (level, position, hash) -> {
            if (level > 0) nodes.put(level + "/" + position, hash);
        });
        for (TreeHead head : signed)
            if (frontier.size() == head.size() && !frontier.head().equals(head))
                flaw = "The first %d events of the log are not those that were signed.".formatted(head.size());
    }

    private void checkNodes() {
        jdbc.query(NODES, rows -> {
            while (rows.next()) {
                Hash computed = nodes.remove(rows.getInt("level") + "/" + rows.getLong("position"));
                if (computed != null && !computed.equals(Hash.of(rows.getBytes("hash"))))
                    flaw = "A hash of the log's tree is not that of its events.";
            }
            return null;
        });
        if (flaw == null && !nodes.isEmpty()) flaw = "Hashes of the log's tree are missing.";
    }

    private long strays() {
        return Objects.requireNonNull(jdbc.queryForObject(STRAYS, Long.class));
    }

    private void check(long wrongOnes, String sentence) {
        if (wrongOnes > 0) flaw = sentence.formatted(wrongOnes);
    }
}
