package stet.infra.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.PreparedStatementCreator;

/** Appends events to the log with one SQL statement, in their order. */
record Append(List<Append.Row> rows) implements PreparedStatementCreator {
    private static final String SQL = """
            with announced as materialized (select announce_append())
            insert into recorded_event
                (event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata)
            select event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[],
                          ?::jsonb[], ?::jsonb[]) with ordinality
                as event (event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata, place),
                   announced
             order by place""";
    /** Keeps one statement well below what PostgreSQL takes, even when an article has 20,000 statements. */
    private static final int AT_ONCE = 5_000;

    static Stream<Append> rows(List<? extends EventMessage<?>> events, Serializer serializer) {
        return IntStream.iterate(0, from -> from < events.size(), from -> from + AT_ONCE)
                .mapToObj(from -> events.subList(from, Math.min(events.size(), from + AT_ONCE)))
                .map(some -> new Append(some.stream()
                        .map(event -> Row.of((DomainEventMessage<?>) event, serializer))
                        .toList()));
    }

    @Override
    public PreparedStatement createPreparedStatement(Connection connection) throws SQLException {
        PreparedStatement insert = connection.prepareStatement(SQL);
        for (int column = 0; column < Row.COLUMNS.size(); column++)
            insert.setArray(column + 1, connection.createArrayOf("text", values(Row.COLUMNS.get(column))));
        return insert;
    }

    private Object[] values(Function<Row, String> column) {
        return rows.stream().map(column).toArray();
    }

    /** An event as the columns of its row. */
    record Row(
            String id,
            String stream,
            String streamType,
            String version,
            String type,
            String revision,
            String recordedAt,
            String payload,
            String metadata) {
        static final List<Function<Row, String>> COLUMNS = List.of(
                Row::id,
                Row::stream,
                Row::streamType,
                Row::version,
                Row::type,
                Row::revision,
                Row::recordedAt,
                Row::payload,
                Row::metadata);

        static Row of(DomainEventMessage<?> event, Serializer serializer) {
            var payload = event.serializePayload(serializer, String.class);
            return new Row(
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
