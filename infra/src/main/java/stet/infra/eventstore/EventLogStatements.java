package stet.infra.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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

    /** Readers of the log learn each event's index from its metadata: a token that fills a gap does not tell it. */
    private static final String OF_LOG =
            SELECT.formatted("(metadata || jsonb_build_object('%s', log_index::text))".formatted(LogIndex.METADATA));

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

    static PreparedStatement after(Connection connection, EventSchema table, long index, int limit)
            throws SQLException {
        PreparedStatement select =
                connection.prepareStatement(OF_LOG + "where log_index > ? order by log_index limit ?");
        select.setLong(1, index);
        select.setInt(2, limit);
        return select;
    }

    /** What came after an index, and what filled gaps before it: transactions need not commit in order. */
    static PreparedStatement afterOrIn(Connection connection, EventSchema table, long index, int limit, List<Long> gaps)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement(
                OF_LOG + "where log_index > ? or log_index = any(?) order by log_index limit ?");
        select.setLong(1, index);
        select.setArray(2, connection.createArrayOf("bigint", gaps.toArray()));
        select.setInt(3, limit);
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
