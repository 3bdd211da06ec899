package stet.infra.log;

import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
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
        return new OwnConnections(TestDatabase.TIMES, new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.username();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        });
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

    @Override
    public void close() {
        try {
            seat.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
