package stet.infra.log;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.sequence.EventRow;
import stet.infra.tlog.bundle.BundleWriter;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.TileId;

/** Writes the log as the database has it, right or wrong, tile by tile, so that it may be of any size. */
final class Export {
    /** Events may be of megabytes each: not too many of them are in memory. */
    private static final int AT_ONCE = 32;

    private static final String EVENTS = EventRow.ENTRIES + """
             where l.log_index >= :first and l.log_index < :behind""";

    private final JdbcClient jdbc;
    private final List<VerifierKey> keys;
    private final BundleWriter bundle;

    Export(JdbcClient jdbc, List<VerifierKey> keys, OutputStream out) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.bundle = new BundleWriter(out);
    }

    void write(SignedCheckpoint head) throws IOException {
        long size = head.head().size();
        bundle.begin(keys, FormerCheckpoints.handovers(jdbc, keys, size), head.note());
        for (long first = 0; first < size; first += TileId.WIDTH) tile(first, Math.min(size, first + TileId.WIDTH));
        bundle.end();
    }

    private void tile(long first, long behind) throws IOException {
        Map<Long, Row> rows = Map.of();
        Iterator<Map.Entry<Long, SignedNote>> signed =
                checkpoints(first, behind).entrySet().iterator();
        Map.@Nullable Entry<Long, SignedNote> next = signed.hasNext() ? signed.next() : null;
        for (long index = first; index < behind; index++) {
            if (index % AT_ONCE == 0) rows = rows(index, Math.min(behind, index + AT_ONCE));
            Row row = rows.getOrDefault(index, Row.ABSENT);
            bundle.event(index, row.leaf, row.canonical);
            if (index == first + TileId.WIDTH - 1) bundle.tile(first / TileId.WIDTH, root(first / TileId.WIDTH));
            if (next != null && next.getKey() == index + 1) {
                bundle.checkpoint(next.getValue());
                next = signed.hasNext() ? signed.next() : null;
            }
        }
    }

    private Map<Long, Row> rows(long first, long behind) {
        Map<Long, Row> rows = new HashMap<>();
        jdbc.sql(EVENTS).param("first", first).param("behind", behind).query(row -> {
            rows.put(row.getLong("log_index"), Row.of(row));
        });
        return rows;
    }

    /** By size. Those that are no checkpoints any more are left out, as if they had been taken away. */
    private Map<Long, SignedNote> checkpoints(long first, long behind) {
        Map<Long, SignedNote> checkpoints = new TreeMap<>(Comparator.naturalOrder());
        jdbc.sql("select size, note from checkpoint where size > :first and size <= :behind and "
                        + Checkpoints.IS_OVER_ITS_SIZE)
                .param("first", first)
                .param("behind", behind)
                .query(row -> {
                    SignedNote note = FormerCheckpoints.readable(row.getString("note"));
                    if (note != null) checkpoints.put(row.getLong("size"), note);
                });
        return checkpoints;
    }

    private @Nullable Hash root(long tile) {
        return jdbc.sql("select hash from log_node where level = 1 and position = :tile")
                .param("tile", tile)
                .query((row, number) -> Hash.of(row.getBytes("hash")))
                .optional()
                .orElse(null);
    }

    /** What the database has at an index. */
    private static final class Row {
        static final Row ABSENT = new Row(null, null);

        final @Nullable Hash leaf;
        final byte @Nullable [] canonical;

        private Row(@Nullable Hash leaf, byte @Nullable [] canonical) {
            this.leaf = leaf;
            this.canonical = canonical;
        }

        static Row of(ResultSet row) throws SQLException {
            return new Row(Hash.of(row.getBytes("leaf")), canonical(row));
        }

        private static byte @Nullable [] canonical(ResultSet row) throws SQLException {
            if (row.getObject("event_id") == null) return null;
            try {
                return EventRow.read(row, row.getLong("log_index")).bytes();
            } catch (Malformed spoilt) {
                return null;
            }
        }
    }
}
