package stet.infra.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/** Axon's JDBC engine on the table {@code recorded_event}: appends with one SQL statement and never looks for snapshots. */
final class EventLogEngine extends JdbcEventStorageEngine {
    private static final String APPEND = """
            insert into recorded_event
                (event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata)
            select event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[],
                          ?::jsonb[], ?::jsonb[]) with ordinality
                as event (event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata, place)
             order by place""";
    /** Keeps one SQL statement well below what PostgreSQL takes, even when an article has 20,000 statements. */
    private static final int AT_ONCE = 5_000;

    EventLogEngine(Builder builder) {
        super(builder);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        for (int from = 0; from < events.size(); from += AT_ONCE)
            append(events.subList(from, Math.min(events.size(), from + AT_ONCE)), serializer);
    }

    private void append(List<? extends EventMessage<?>> events, Serializer serializer) {
        List<StoredEvent> rows = events.stream()
                .map(event -> StoredEvent.of((DomainEventMessage<?>) event, serializer))
                .toList();
        try (PreparedStatement insert = getConnection().prepareStatement(APPEND)) {
            int column = 1;
            for (Function<StoredEvent, String> value : StoredEvent.COLUMNS)
                insert.setArray(column++, array(insert.getConnection(), rows, value));
            insert.executeUpdate();
        } catch (SQLException refused) {
            handlePersistenceException(refused, events.getFirst());
        }
    }

    private static Array array(Connection connection, List<StoredEvent> rows, Function<StoredEvent, String> value)
            throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(value).toArray());
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** An event as the columns of its row. */
    private record StoredEvent(
            String id,
            String stream,
            String streamType,
            String version,
            String type,
            String revision,
            String recordedAt,
            String payload,
            String metadata) {
        static final List<Function<StoredEvent, String>> COLUMNS = List.of(
                StoredEvent::id,
                StoredEvent::stream,
                StoredEvent::streamType,
                StoredEvent::version,
                StoredEvent::type,
                StoredEvent::revision,
                StoredEvent::recordedAt,
                StoredEvent::payload,
                StoredEvent::metadata);

        static StoredEvent of(DomainEventMessage<?> event, Serializer serializer) {
            var payload = event.serializePayload(serializer, String.class);
            return new StoredEvent(
                    event.getIdentifier(),
                    event.getAggregateIdentifier(),
                    event.getType(),
                    Long.toString(event.getSequenceNumber()),
                    payload.getType().getName(),
                    payload.getType().getRevision(),
                    event.getTimestamp().toString(),
                    payload.getData(),
                    event.serializeMetaData(serializer, String.class).getData());
        }
    }
}
