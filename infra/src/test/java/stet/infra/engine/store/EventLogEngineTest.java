package stet.infra.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import stet.domain.Person;
import stet.domain.claim.ClaimKind;
import stet.domain.statement.NoteId;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementId;
import stet.infra.engine.postgres.CountingDataSource;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.postgres.TestPostgres;
import stet.infra.log.SequencerByHand;

class EventLogEngineTest {
    private static final String INSERT = """
            select append_events(
                       array_agg(gen_random_uuid()), array_agg(gen_random_uuid()), array_agg('statement'::text),
                       array_agg(0::bigint), array_agg(?::text), array_agg(?::text), array_agg(now()),
                       array_agg(jsonb '{"statement": "0199a000-0000-7000-8000-000000000011", "text": "Odd.",
                                         "writtenBy": "ada"}'),
                       array_agg(jsonb '{}'))
              from generate_series(1, ?)""";

    private final TestDatabase test = TestPostgres.freshDatabase();
    private final DataSource database = test.dataSource();
    private final EventStorageEngine engine = engine(Map.of());

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void an_append_is_one_statement_however_many_events_it_is(int events) {
        CountingDataSource counting = new CountingDataSource(database);
        EventStorageEngine counted = EngineByHand.on(counting, new DataSourceTransactionManager(counting));
        UUID stream = UUID.randomUUID();

        counted.appendEvents(IntStream.range(0, events)
                .mapToObj(version -> note(stream, version, "Odd."))
                .toList());

        assertThat(counting.appends()).isEqualTo(1);
        assertThat(counting.statements()).isEqualTo(1);
        assertThat(engine.readEvents(stream.toString(), 0).asStream()).hasSize(events);
    }

    @Test
    void what_is_appended_in_one_go_is_read_in_the_same_order() {
        UUID stream = UUID.randomUUID();

        engine.appendEvents(IntStream.range(0, 12_000)
                .mapToObj(version -> note(stream, version, "Note " + version))
                .toList());

        assertThat(read(null).map(TrackedEventMessage::getPayload).map(note -> ((NoteAdded) note).text()))
                .containsExactlyElementsOf(IntStream.range(0, 12_000)
                        .mapToObj(version -> "Note " + version)
                        .toList());
        assertThat(engine.readEvents(stream.toString(), 11_000).asStream()).hasSize(1_000);
    }

    @Test
    void what_events_of_one_command_say_of_it_is_made_out_once() {
        UUID stream = UUID.randomUUID();
        engine.appendEvents(Stream.of(0, 1, 2)
                .map(version ->
                        note(stream, version, "Odd.").withMetaData(Map.of("actor", version < 2 ? "ada" : "ben")))
                .toList());

        List<MetaData> metadata =
                read(null).map(TrackedEventMessage::getMetaData).toList();

        assertThat(metadata.get(1)).isSameAs(metadata.get(0)).isEqualTo(Map.of("actor", "ada"));
        assertThat(metadata.get(2)).isEqualTo(Map.of("actor", "ben"));
    }

    @Test
    void a_version_is_written_once_and_nothing_of_the_event_is_told_in_the_refusal() {
        UUID stream = UUID.randomUUID();
        engine.appendEvents(note(stream, 0, "Odd."));

        assertThatThrownBy(() -> engine.appendEvents(note(stream, 0, "A secret.")))
                .matches(StorageFailures::isConflict)
                .hasMessageNotContaining("secret");
    }

    @Test
    void what_has_no_place_in_the_log_yet_is_read_by_its_stream_alone() {
        UUID stream = UUID.randomUUID();
        engine.appendEvents(note(stream, 0, "Odd."));

        assertThat(engine.readEvents(stream.toString(), 0).asStream()).hasSize(1);
        assertThat(engine.readEvents(null, false)).isEmpty();
    }

    /**
     * AxonFramework issue 4829: an append got its number, another got a larger one and was committed first; readers went
     * on, by however many events, and what the first committed in the end lay behind them for ever.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 20_001})
    void what_is_committed_late_is_read_late_and_not_passed_over(int readBetween) {
        database(slow -> {
            JdbcClient.create(new SingleConnectionDataSource(slow, true))
                    .sql("set idle_in_transaction_session_timeout = 0")
                    .update();
            slow.setAutoCommit(false);
            insert(slow, "note-added", "1", 3);
            database(fast -> insert(fast, "note-added", "1", 1));
            TrackingToken fromTheTail = lastOf(engine.createTailToken());
            TrackingToken fromTheHead = engine.createHeadToken();
            database(fast -> insert(fast, "note-added", "1", readBetween));
            TrackingToken wentOn = lastOf(fromTheTail);
            slow.commit();

            assertThat(fromTheTail).isEqualTo(fromTheHead).isEqualTo(new GlobalSequenceTrackingToken(0));
            assertThat(wentOn).isEqualTo(new GlobalSequenceTrackingToken(readBetween));
            assertThat(indicesBehind(wentOn)).containsExactly(readBetween + 1L, readBetween + 2L, readBetween + 3L);
            assertThat(indicesBehind(fromTheHead)).hasSize(readBetween + 3).isSorted();
        });
    }

    private TrackingToken lastOf(TrackingToken from) {
        return read(from).toList().getLast().trackingToken();
    }

    private List<Long> indicesBehind(TrackingToken token) {
        return read(token).map(LogIndex::of).toList();
    }

    @Test
    void an_append_that_is_rolled_back_leaves_no_gap() {
        database(undone -> {
            undone.setAutoCommit(false);
            insert(undone, "note-added", "1", 2);
            undone.rollback();
        });
        database(fast -> insert(fast, "note-added", "1", 1));

        assertThat(read(null).map(LogIndex::of)).containsExactly(0L);
    }

    @Test
    void an_entry_that_was_taken_away_stops_the_reader() {
        database(connection -> insert(connection, "note-added", "1", 3));
        assertThat(read(null)).hasSize(3);
        JdbcClient superuser = JdbcClient.create(test.asSuperuser().dataSource());
        superuser.sql("alter table log_entry disable trigger all").update();
        superuser.sql("delete from log_entry where log_index = 1").update();

        assertThatThrownBy(() -> engine.readEvents(null, false).toList())
                .isExactlyInstanceOf(EventMissing.class)
                .hasMessageStartingWith("The log has no event 1");
    }

    @ParameterizedTest
    @CsvSource({"from-the-future, 1", "note-added, 9"})
    void an_event_that_this_version_does_not_know_stops_the_reader(String type, String revision) {
        database(connection -> insert(connection, type, revision, 1));

        assertThatThrownBy(() -> read(null).map(TrackedEventMessage::getPayload).toList())
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("knows no event called %s, revision %s", type, revision);
    }

    @Test
    void an_old_event_is_read_in_the_form_that_its_type_has_today() {
        database(connection -> insert(connection, "claim-marked", "0", 1));
        SequencerByHand.of(test).place().close();
        EventUpcaster upcaster = new ClaimMarkedUpcaster();

        List<Object> events = engine(Map.of("upcaster", upcaster))
                .readEvents(null, false)
                .<Object>map(TrackedEventMessage::getPayload)
                .toList();

        assertThat(events)
                .containsExactly(new ClaimFlagged(
                        new StatementId(UUID.fromString("0199a000-0000-7000-8000-000000000011")),
                        1,
                        "Odd.",
                        null,
                        ClaimKind.FACT,
                        null,
                        new Person("ada")));
    }

    @Test
    void the_log_only_grows() {
        engine.appendEvents(note(UUID.randomUUID(), 0, "Odd."));

        for (String change : List.of(
                "update recorded_event set metadata = '{}'", "delete from recorded_event", "truncate recorded_event"))
            assertThatThrownBy(() -> JdbcClient.create(test.asOwner().dataSource())
                            .sql(change)
                            .update())
                    .hasMessageContaining("the event log only grows");
    }

    private EventStorageEngine engine(Map<String, Object> upcasters) {
        return EngineByHand.on(database, new DataSourceTransactionManager(database), upcasters);
    }

    private Stream<? extends TrackedEventMessage<?>> read(@Nullable TrackingToken from) {
        SequencerByHand.of(test).place().close();
        return engine.readEvents(from, false);
    }

    private static DomainEventMessage<?> note(UUID stream, long version, String text) {
        NoteAdded note =
                new NoteAdded(new StatementId(stream), null, new NoteId(UUID.randomUUID()), text, new Person("ada"));
        return new GenericDomainEventMessage<>("statement", stream.toString(), version, note);
    }

    private void database(SqlWork work) {
        try (Connection connection = database.getConnection()) {
            work.on(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private interface SqlWork {
        void on(Connection connection) throws SQLException;
    }

    private static void insert(Connection connection, String type, String revision, int events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, type);
            insert.setString(2, revision);
            insert.setInt(3, events);
            insert.execute();
        }
    }
}
