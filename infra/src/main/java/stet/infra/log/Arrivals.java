package stet.infra.log;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import stet.infra.tlog.tree.Hash;

/**
 * The events that were committed and have no place in the log yet, in the order in which they arrived.
 *
 * <p>Whoever saw an event before appending another arrived after it, and a snapshot that shows an event shows all that
 * its writer saw. So placing everything that one snapshot shows, by arrival, never puts an event before one that it rests
 * on; and no late commit is passed over, since what has no place is looked for and not what stands behind the last.
 *
 * <p>How far back to look is told by a watermark: up to it, every transaction that was given an arrival has ended, and all
 * that those transactions left has its place.
 */
final class Arrivals {
    private static final int AT_ONCE = 2_000;
    private static final int FETCHED_AT_ONCE = 250;
    private static final long ENOUGH_BYTES = 16 << 20;
    private static final int WORTH_NOTING = 500;

    private static final String UNPLACED = """
            select e.arrival, %s
              from recorded_event e
             where e.arrival > ?
               and not exists (select from log_entry l where l.arrival = e.arrival)
             order by e.arrival
             limit %d""".formatted(EventRow.COLUMNS, AT_ONCE);
    private static final String GIVEN_OUT =
            "select case when is_called then last_value else 0 end from recorded_event_arrival_seq";
    private static final String HAVE_ENDED =
            "select pg_snapshot_xmin(pg_current_snapshot()) >= cast(? as xid8)";

    private final JdbcTemplate jdbc;
    private long noted;
    private long watermark;
    private @Nullable Horizon horizon;

    Arrivals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.noted = number("select placed_until from sequencer");
        this.watermark = noted;
    }

    /** Those that come next, as entries from an index on; in a transaction that has not written yet. */
    Batch next(long index) {
        Horizon before = horizon;
        long givenOut = before == null ? number(GIVEN_OUT) : 0;
        boolean ended = before != null && haveEnded(before);
        Batch batch = read(index, givenOut);
        if (before != null && ended && batch.isAll()) pass(before);
        return batch;
    }

    private boolean haveEnded(Horizon before) {
        return Boolean.TRUE.equals(jdbc.queryForObject(HAVE_ENDED, Boolean.class, before.transaction));
    }

    private void pass(Horizon passed) {
        watermark = passed.arrival;
        horizon = null;
        if (watermark - noted < WORTH_NOTING) return;
        jdbc.update("update sequencer set placed_until = ?", watermark);
        noted = watermark;
    }

    private Batch read(long index, long givenOut) {
        return Objects.requireNonNull(jdbc.query(
                connection -> {
                    PreparedStatement select = connection.prepareStatement(UNPLACED);
                    select.setLong(1, watermark);
                    select.setFetchSize(FETCHED_AT_ONCE);
                    return select;
                },
                (ResultSet rows) -> read(rows, index, givenOut)));
    }

    private static Batch read(ResultSet rows, long index, long givenOut) throws SQLException {
        List<Arrived> arrived = new ArrayList<>();
        long bytes = 0;
        while (bytes < ENOUGH_BYTES && rows.next()) {
            byte[] leaf = EventRow.read(rows, index + arrived.size()).bytes();
            arrived.add(new Arrived(rows.getLong("arrival"), Hash.leaf(leaf)));
            bytes += leaf.length;
        }
        return new Batch(arrived, givenOut, bytes < ENOUGH_BYTES && arrived.size() < AT_ONCE);
    }

    /**
     * Notes where the watermark may go next.
     *
     * @param transaction the id of the one that placed the batch, and that was begun after the arrival was given out:
     *     whoever was given that arrival or one before has a smaller id
     */
    void placed(Batch batch, String transaction) {
        if (horizon == null) horizon = new Horizon(batch.givenOut, transaction);
    }

    private long number(String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    /** An event without a place yet, and the hash of the leaf that it is at the place that it gets. */
    record Arrived(long arrival, Hash leaf) {}

    /**
     * Events that get their places together.
     *
     * @param givenOut the last arrival that was given out before, to whomever
     * @param isAll whether these are all there are
     */
    record Batch(List<Arrived> events, long givenOut, boolean isAll) {}

    private record Horizon(long arrival, String transaction) {}
}
