package stet.infra.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/** The SQL by which Axon's engine reads the table {@code recorded_event}. */
final class EventLogStatements {
    static final EventSchema TABLE = EventSchema.builder()
            .eventTable("recorded_event")
            .globalIndexColumn("log_index")
            .timestampColumn("recorded_at")
            .eventIdentifierColumn("event_id")
            .aggregateIdentifierColumn("stream")
            .sequenceNumberColumn("version")
            .typeColumn("stream_type")
            .payloadTypeColumn("type")
            .payloadRevisionColumn("revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .build();

    private static final String SELECT = """
            select log_index, event_id, stream, stream_type, version, type, revision, recorded_at,
                   payload::text as payload, %s::text as metadata
              from recorded_event
            """;
    private static final String OF_STREAM = SELECT.formatted("metadata");

    /** The settled part of the log; readers learn each event's index from its metadata. */
    static final String BETWEEN =
            SELECT.formatted("(metadata || jsonb_build_object('%s', log_index::text))".formatted(LogIndex.METADATA))
                    + "where log_index > ? and log_index <= ? order by log_index limit ?";

    private EventLogStatements() {}

    static PreparedStatement ofStream(Connection connection, EventSchema table, String stream, long version, int limit)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement(
                OF_STREAM + "where stream = ?::uuid and version >= ? order by version limit ?");
        select.setString(1, stream);
        select.setLong(2, version);
        select.setInt(3, limit);
        return select;
    }

    static PreparedStatement lastVersion(Connection connection, EventSchema table, String stream) throws SQLException {
        PreparedStatement select =
                connection.prepareStatement("select max(version) from recorded_event where stream = ?::uuid");
        select.setString(1, stream);
        return select;
    }

    static PreparedStatement indexBefore(Connection connection, EventSchema table, Instant instant)
            throws SQLException {
        PreparedStatement select =
                connection.prepareStatement("select min(log_index) - 1 from recorded_event where recorded_at >= ?");
        select.setObject(1, instant.atOffset(ZoneOffset.UTC));
        return select;
    }
}
