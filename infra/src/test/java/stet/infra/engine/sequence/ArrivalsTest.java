package stet.infra.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.postgres.TestPostgres;
import stet.infra.log.SequencerByHand;

class ArrivalsTest {
    private static final String APPEND = """
            select append_events(
                       array_agg(gen_random_uuid()), array_agg(?::uuid), array_agg('statement'::text),
                       array_agg(version), array_agg('note-added'::text), array_agg('1'::text), array_agg(now()),
                       array_agg(jsonb '{"text": "Odd."}'), array_agg(jsonb '{}'))
              from generate_series(?::bigint, ?::bigint) version""";

    private final TestDatabase database = TestPostgres.freshDatabase();
    private SequencerByHand sequencer;
    private Connection one;
    private Connection other;

    @BeforeEach
    void begin() throws SQLException {
        sequencer = SequencerByHand.of(database);
        one = open();
        other = open();
    }

    private Connection open() throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @AfterEach
    void end() throws SQLException {
        sequencer.close();
        one.close();
        other.close();
    }

    @Test
    void events_get_places_without_gaps_in_the_order_in_which_they_arrived() throws SQLException {
        append(one, UUID.randomUUID(), 0, 2);
        one.rollback();
        append(other, UUID.randomUUID(), 0, 4_999);
        other.commit();

        sequencer.place();

        assertThat(numbers("select log_index from log_entry order by arrival"))
                .containsExactlyElementsOf(LongStream.range(0, 5_000).boxed().toList());
    }

    @Test
    void nobody_waits_for_a_transaction_that_is_still_open() throws SQLException {
        append(one, UUID.randomUUID(), 0, 0);
        append(other, UUID.randomUUID(), 0, 0);
        other.commit();

        sequencer.place();

        assertThat(numbers("select arrival from log_entry")).containsExactly(2L);
    }

    @Test
    void what_is_committed_long_after_later_arrivals_is_not_passed_over() throws SQLException {
        append(one, UUID.randomUUID(), 0, 0);
        for (int times = 0; times < 5; times++) {
            append(other, UUID.randomUUID(), 0, 999);
            other.commit();
            sequencer.place();
        }
        one.commit();

        sequencer.place();

        assertThat(numbers("select arrival from log_entry order by log_index desc limit 1"))
                .containsExactly(1L);
        assertThat(numbers("select count(*) from log_entry")).containsExactly(5_001L);
    }

    /** A transaction may have its id long before it appends, and then build on what one with a larger id appended. */
    @Test
    void no_event_stands_before_one_that_it_rests_on() throws SQLException {
        UUID stream = UUID.randomUUID();
        takeTransactionId(one);
        append(other, stream, 0, 0);
        other.commit();
        try (Connection third = open()) {
            takeTransactionId(third);
            append(one, stream, 1, 1);
            one.commit();
            sequencer.place();
        }
        sequencer.place();

        assertThat(numbers("select version from logged_event order by log_index"))
                .containsExactly(0L, 1L);
    }

    @Test
    void the_watermark_follows_when_transactions_have_ended() throws SQLException {
        append(one, UUID.randomUUID(), 0, 0);
        append(other, UUID.randomUUID(), 0, 1_499);
        other.commit();
        sequencer.place().place();
        assertThat(watermark()).isZero();

        one.rollback();
        for (int times = 0; times < 3; times++) {
            append(other, UUID.randomUUID(), 0, 0);
            other.commit();
            sequencer.place();
        }

        assertThat(watermark()).isGreaterThanOrEqualTo(1_501);
    }

    /** Else it would look through more and more that has its place, and fall behind for good. */
    @Test
    void the_watermark_follows_while_more_waits_than_is_placed_at_once() throws SQLException {
        append(one, UUID.randomUUID(), 0, 4_999);
        one.commit();

        for (int times = 0; times < 3; times++) sequencer.placeNext();

        assertThat(watermark()).isEqualTo(3_000);
    }

    /** Else one that is prepared and forgotten would have every command wait longer than the one before. */
    @Test
    void to_look_for_more_costs_the_same_however_much_has_its_place_since_a_transaction_began() throws SQLException {
        append(one, UUID.randomUUID(), 0, 0);
        append(other, UUID.randomUUID(), 0, 0);
        other.rollback();
        long before = costOfOneMore();
        for (int times = 0; times < 4; times++) {
            append(other, UUID.randomUUID(), 0, 999);
            other.commit();
            sequencer.place();
        }

        assertThat(costOfOneMore()).isLessThan(before + 50);
        assertThat(watermark()).isZero();
        assertThat(numbers("select seen from sequencer").getFirst()).isGreaterThan(4_000);
        one.commit();
        sequencer.place();
        assertThat(numbers("select count(*) from log_entry")).containsExactly(4_003L);
    }

    private long costOfOneMore() throws SQLException {
        append(other, UUID.randomUUID(), 0, 0);
        other.commit();
        long before = sequencer.rowsRead();
        sequencer.place();
        return sequencer.rowsRead() - before;
    }

    @Test
    void a_transaction_of_another_database_holds_nothing_back() throws SQLException, InterruptedException {
        try (Connection elsewhere = TestPostgres.freshDatabase().dataSource().getConnection()) {
            elsewhere.setAutoCommit(false);
            takeTransactionId(elsewhere);
            append(other, UUID.randomUUID(), 0, 1_499);
            other.commit();
            sequencer.place();
            TimeUnit.MILLISECONDS.sleep(1_100);
            for (int times = 0; times < 3; times++) {
                append(other, UUID.randomUUID(), 0, 0);
                other.commit();
                sequencer.place();
            }

            assertThat(watermark()).isGreaterThanOrEqualTo(1_500);
        }
    }

    @Test
    void who_takes_the_seat_next_knows_where_events_may_still_appear() throws SQLException {
        append(one, UUID.randomUUID(), 0, 2);
        append(other, UUID.randomUUID(), 0, 1_999);
        other.commit();
        sequencer.place().close();
        sequencer = SequencerByHand.of(database).place();
        one.commit();

        sequencer.place();

        assertThat(numbers("select arrival from log_entry where log_index >= 2000 order by log_index"))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void who_takes_the_seat_next_goes_on_where_the_log_ends() throws SQLException {
        append(one, UUID.randomUUID(), 0, 699);
        one.commit();
        sequencer.place().close();
        append(other, UUID.randomUUID(), 0, 9);
        other.commit();

        sequencer = SequencerByHand.of(database).place();

        assertThat(numbers("select log_index from log_entry order by log_index"))
                .containsExactlyElementsOf(LongStream.range(0, 710).boxed().toList());
        assertThat(numbers("select position from log_node order by position")).containsExactly(0L, 1L);
    }

    private long watermark() {
        return numbers("select placed_until from sequencer").getFirst();
    }

    private List<Long> numbers(String sql) {
        return JdbcClient.create(database.dataSource())
                .sql(sql)
                .query(Long.class)
                .list();
    }

    private static void takeTransactionId(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }

    private static void append(Connection connection, UUID stream, long from, long to) throws SQLException {
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setObject(1, stream);
            append.setLong(2, from);
            append.setLong(3, to);
            append.execute();
        }
    }
}
