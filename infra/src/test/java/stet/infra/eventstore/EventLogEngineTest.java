package stet.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import stet.domain.Person;
import stet.domain.statement.ClaimFlagged;
import stet.domain.statement.NoteAdded;
import stet.domain.statement.StatementId;
import stet.infra.postgres.TestPostgres;

class EventLogEngineTest {
    private static final String INSERT = """
            with announced as materialized (select announce_append())
            insert into recorded_event
                (event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata)
            select gen_random_uuid(), gen_random_uuid(), 'statement', 0, ?, ?, now(),
                   '{"statement": "0199a000-0000-7000-8000-000000000011", "text": "Odd.", "writtenBy": "ada"}', '{}'
              from generate_series(1, ?), announced""";

    private final DataSource database = TestPostgres.freshDatabase().dataSource();
    private final EventStorageEngine engine = engine(Map.of());

    @BeforeEach
    void migrate() {
        Flyway.configure().dataSource(database).load().migrate();
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
    void a_version_is_written_once_and_nothing_of_the_event_is_told_in_the_refusal() {
        UUID stream = UUID.randomUUID();
        engine.appendEvents(note(stream, 0, "Odd."));

        assertThatThrownBy(() -> engine.appendEvents(note(stream, 0, "A secret.")))
                .matches(StorageFailures::isConflict)
                .hasMessageNotContaining("secret");
    }

    /** AxonFramework issue 4829: a reader that goes on past an open transaction may never see what it commits. */
    @Test
    void nobody_reads_past_what_may_yet_be_committed() {
        database(slow -> {
            slow.setAutoCommit(false);
            insert(slow, "note-added", "1", 20_001);
            database(fast -> insert(fast, "note-added", "1", 1));
            assertThat(read(null)).isEmpty();
            slow.commit();
        });

        assertThat(read(null).map(LogIndex::of))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 20_002).boxed().toList());
    }

    @Test
    void what_was_committed_before_a_slow_append_began_is_read_meanwhile() {
        database(fast -> insert(fast, "note-added", "1", 3));
        database(slow -> {
            slow.setAutoCommit(false);
            insert(slow, "note-added", "1", 2);

            assertThat(read(null).map(LogIndex::of)).containsExactly(1L, 2L, 3L);
        });
    }

    @Test
    void an_append_that_is_rolled_back_leaves_a_gap_that_nobody_waits_for() {
        database(undone -> {
            undone.setAutoCommit(false);
            insert(undone, "note-added", "1", 2);
            undone.rollback();
        });
        database(fast -> insert(fast, "note-added", "1", 1));

        assertThat(read(null).map(LogIndex::of)).containsExactly(3L);
    }

    @ParameterizedTest
    @CsvSource({"from-the-future, 1", "note-added, 2"})
    void an_event_that_this_version_does_not_know_stops_the_reader(String type, String revision) {
        database(connection -> insert(connection, type, revision, 1));

        assertThatThrownBy(() -> read(null).map(TrackedEventMessage::getPayload).toList())
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("knows no event called %s, revision %s", type, revision);
    }

    @Test
    void an_old_event_is_read_in_the_form_that_its_type_has_today() {
        database(connection -> insert(connection, "claim-marked", "0", 1));
        EventUpcaster upcaster = new ClaimMarkedUpcaster();

        List<Object> events = engine(Map.of("upcaster", upcaster))
                .readEvents(null, false)
                .<Object>map(TrackedEventMessage::getPayload)
                .toList();

        assertThat(events)
                .containsExactly(new ClaimFlagged(
                        new StatementId(UUID.fromString("0199a000-0000-7000-8000-000000000011")),
                        "Odd.",
                        null,
                        new Person("ada")));
    }

    @Test
    void the_log_only_grows() {
        engine.appendEvents(note(UUID.randomUUID(), 0, "Odd."));

        for (String change : List.of(
                "update recorded_event set metadata = '{}'", "delete from recorded_event", "truncate recorded_event"))
            assertThatThrownBy(() -> JdbcClient.create(database).sql(change).update())
                    .hasMessageContaining("the event log only grows");
    }

    private EventStorageEngine engine(Map<String, Object> upcasters) {
        EventStoreConfiguration configuration = new EventStoreConfiguration();
        return configuration.eventStorageEngine(
                new EventSerializer(),
                new StaticListableBeanFactory(upcasters).getBeanProvider(EventUpcaster.class),
                configuration.persistenceExceptionResolver(),
                configuration.connectionProvider(database),
                new JdbcTemplate(database),
                new SpringTransactionManager(new DataSourceTransactionManager(database)));
    }

    private Stream<? extends TrackedEventMessage<?>> read(@Nullable TrackingToken from) {
        return engine.readEvents(from, false);
    }

    private static DomainEventMessage<?> note(UUID stream, long version, String text) {
        NoteAdded note = new NoteAdded(new StatementId(stream), text, new Person("ada"));
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
            insert.executeUpdate();
        }
    }
}
