package stet.infra.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.postgres.TestPostgres;
import stet.infra.log.SequencerByHand;

class SeatTest {
    private static final Duration HANDED_OVER = Duration.ofSeconds(2);

    private final TestDatabase database = TestPostgres.emptyDatabase();

    @Test
    void one_replica_has_the_seat() throws SQLException {
        try (Seat first = seat();
                Seat second = seat()) {
            assertThat(first.take()).isTrue();
            assertThat(second.take()).isFalse();
        }
    }

    @Test
    void the_seat_is_free_as_soon_as_its_holder_is_gone() throws SQLException {
        try (Seat next = seat()) {
            try (Seat gone = seat()) {
                assertThat(gone.take()).isTrue();
            }
            Awaitility.await().atMost(HANDED_OVER).until(next::take);
        }
    }

    @Test
    void a_holder_who_is_silent_loses_the_seat_and_what_it_had_begun() throws SQLException {
        Seat silent = seat();
        try (Seat next = seat()) {
            assertThat(silent.take()).isTrue();
            silent.client().sql("create table begun (number integer)").update();

            silent.jdbc().execute("begin; insert into begun values (1)");
            Awaitility.await().atMost(HANDED_OVER).until(next::take);

            assertThatThrownBy(() -> silent.jdbc().execute("commit")).isInstanceOf(DataAccessException.class);
            assertThat(silent.isHeld()).isFalse();
            assertThat(next.client()
                            .sql("select count(*) from begun")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void a_holder_who_does_not_take_in_what_it_asked_for_loses_the_seat() throws SQLException {
        Seat stopped = seat();
        try (Seat next = seat()) {
            assertThat(stopped.take()).isTrue();

            leaveUnread(stopped, "copy (select repeat('x', 1000000) from generate_series(1, 100)) to stdout");
            Awaitility.await().atMost(HANDED_OVER).until(next::take);
        }
    }

    private static void leaveUnread(Seat seat, String copy) {
        seat.jdbc().execute((ConnectionCallback<CopyOut>)
                connection -> connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy));
    }

    @Test
    void a_holder_who_is_heard_of_keeps_the_seat() throws SQLException {
        try (Seat holder = seat();
                Seat next = seat()) {
            assertThat(holder.take()).isTrue();
            Awaitility.await().during(HANDED_OVER).atMost(Duration.ofSeconds(5)).until(() -> {
                holder.client().sql("select 1").query(Integer.class).single();
                return !next.take();
            });
            assertThat(holder.isHeld()).isTrue();
        }
    }

    private Seat seat() throws SQLException {
        return Seat.beside(SequencerByHand.connections(database));
    }
}
