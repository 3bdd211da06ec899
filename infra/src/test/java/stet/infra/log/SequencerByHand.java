package stet.infra.log;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import stet.infra.engine.postgres.OwnConnections;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.sequence.Arrivals;
import stet.infra.engine.sequence.Growth;
import stet.infra.engine.sequence.Placed;
import stet.infra.engine.sequence.Seat;

/** Gives events their places when a test says so. */
public final class SequencerByHand implements AutoCloseable {
    private final Seat seat;
    private final Growth growth;
    private final Arrivals arrivals;

    private SequencerByHand(Seat seat) {
        this.seat = seat;
        this.growth = Growth.resume(seat.jdbc());
        this.arrivals = new Arrivals(seat.jdbc());
    }

    /** Takes the seat. */
    public static SequencerByHand of(TestDatabase database) {
        try {
            Seat seat = Seat.beside(connections(database));
            if (!seat.take()) throw new IllegalStateException("someone else has the seat");
            return new SequencerByHand(seat);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static OwnConnections connections(TestDatabase database) {
        return database.connections();
    }

    /** Everything that is committed now gets its place. */
    public SequencerByHand place() {
        while (!placeNext().isEmpty()) {
            // there may be more
        }
        return this;
    }

    public List<Placed> placeNext() {
        return growth.place(arrivals);
    }

    /** How many rows of indexes everybody has read so far, as the database counts them. */
    public long rowsRead() {
        seat.jdbc().queryForList("select pg_stat_force_next_flush()::text");
        return Objects.requireNonNull(seat.jdbc()
                .queryForObject(
                        "select sum(idx_tup_read)::bigint from pg_stat_user_indexes where relname in ('recorded_event', 'log_entry')",
                        Long.class));
    }

    @Override
    public void close() {
        try {
            seat.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
