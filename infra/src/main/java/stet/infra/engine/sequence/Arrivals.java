package stet.infra.engine.sequence;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * that those transactions left has its place. While one of them is open for long, only what is open beyond the mark is looked
 * for, so that the cost of looking doesn't grow with the log.
 */
public final class Arrivals {
    private static final int AT_ONCE = 1_000;

    /** Its lists are of the ranges in which something may still appear, before whatever stands behind the last one seen. */
    private static final String UNPLACED = """
            select *
              from (select e.arrival, %1$s,
                           sum(pg_column_size(e.payload)) over (order by e.arrival rows unbounded preceding) as bytes,
                           pg_column_size(e.payload) as own_bytes,
                           given_out.last_value as given_out,
                           case when ? then (%4$s) else pg_snapshot_xmin(pg_current_snapshot()) end::text as oldest_open
                      from ((select late.*
                               from unnest(?::bigint[], ?::bigint[]) as range (first, last)
                              cross join lateral (
                                    select * from recorded_event each
                                     where each.arrival between range.first and range.last
                                     order by each.arrival limit %2$d) late
                              order by late.arrival
                              limit %2$d)
                            union all
                            (select * from recorded_event next where next.arrival > ? order by next.arrival limit %2$d)) e,
                           recorded_event_arrival_seq given_out
                     order by e.arrival
                     limit %2$d) unplaced
             where bytes - own_bytes < %3$d
             order by arrival""".formatted(EventRow.COLUMNS, AT_ONCE, EventRow.ENOUGH_BYTES, """
                             select coalesce(min(open), pg_snapshot_xmax(pg_current_snapshot()))
                               from pg_snapshot_xip(pg_current_snapshot()) as open
                              where open::text::bigint & 4294967295 not in (
                                    select transaction::text::bigint from pg_prepared_xacts
                                     where database <> current_database()
                                    union all
                                    select backend_xid::text::bigint from pg_stat_activity
                                     where datname <> current_database() and backend_xid is not null)""");
    /** A mark that someone set ahead of the log would have events passed over. */
    private static final String MARK = """
            select least(coalesce(min(placed_until), 0), (select coalesce(max(arrival), 0) from log_entry))
              from sequencer""";
    /** Arrivals beyond the mark that have their places, as runs without gaps. */
    private static final String PLACED = """
            select min(arrival) as first, max(arrival) as last
              from (select arrival, arrival - row_number() over (order by arrival) as run
                      from log_entry where arrival > ?) placed
             group by run
             order by first""";
    /** How long a transaction may be open before it is asked whether it is another database's, which is none of ours. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private final JdbcTemplate jdbc;
    private final OpenArrivals open;
    private long watermark;
    private boolean more;
    private @Nullable Horizon horizon;

    public Arrivals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        Long mark = jdbc.queryForObject(MARK, Long.class);
        this.watermark = mark == null ? 0 : mark;
        this.open = new OpenArrivals(watermark);
        jdbc.query(
                PLACED,
                row -> {
                    open.found(row.getLong("first"), row.getLong("last"));
                },
                watermark);
    }

    /** Those that come next, as entries from an index on. */
    Batch next(long index) {
        List<Row> rows = jdbc.query(
                UNPLACED,
                (row, number) -> Row.of(row, index + number),
                horizon != null && horizon.isOld(),
                open.firsts(),
                open.lasts(),
                open.seen());
        more = rows.size() == AT_ONCE || (!rows.isEmpty() && rows.getLast().bytes >= EventRow.ENOUGH_BYTES);
        if (rows.isEmpty()) return Batch.NOTHING;
        for (Row row : rows) open.found(row.arrived.arrival);
        Row last = rows.getLast();
        if (horizon != null && horizon.isBefore(last.oldestOpen)) advance(horizon, last.arrived.arrival);
        return new Batch(rows.stream().map(Row::arrived).toList(), last.givenOut);
    }

    /** Whoever was given an arrival up to the horizon has ended, and what is found has its place soon; but there may be more. */
    private void advance(Horizon passed, long lastFound) {
        watermark = more ? Math.min(passed.arrival, lastFound) : passed.arrival;
        open.settledUntil(watermark);
        if (watermark == passed.arrival) horizon = null;
    }

    /** Whether there may have been more than were taken at once. */
    boolean hasMore() {
        return more;
    }

    /** Up to where everything that ever arrived has its place, or will have it with what was found last. */
    long watermark() {
        return watermark;
    }

    /** Where events may still appear. */
    OpenArrivals open() {
        return open;
    }

    /**
     * Notes where the watermark may go next.
     *
     * @param transaction the id of the one that placed the batch; it was taken after the batch was read, so whoever had
     *     been given an arrival before that has a smaller one
     */
    void placed(Batch batch, BigInteger transaction) {
        if (horizon == null) horizon = new Horizon(batch.givenOut, transaction, System.nanoTime());
    }

    /** An event without a place yet, and the hash of the leaf that it is at the place that it gets. */
    record Arrived(long arrival, Hash leaf) {}

    /**
     * Events that get their places together.
     *
     * @param givenOut the last arrival that was given out before, to whomever
     */
    record Batch(List<Arrived> events, long givenOut) {
        static final Batch NOTHING = new Batch(List.of(), 0);
    }

    private record Horizon(long arrival, BigInteger transaction, long since) {
        boolean isOld() {
            return System.nanoTime() - since > PATIENCE;
        }

        boolean isBefore(BigInteger oldestOpen) {
            return transaction.compareTo(oldestOpen) <= 0;
        }
    }

    private record Row(Arrived arrived, long bytes, long givenOut, BigInteger oldestOpen) {
        static Row of(ResultSet row, long index) throws SQLException {
            return new Row(
                    new Arrived(
                            row.getLong("arrival"), EventRow.read(row, index).leaf()),
                    row.getLong("bytes"),
                    row.getLong("given_out"),
                    new BigInteger(row.getString("oldest_open")));
        }
    }
}
