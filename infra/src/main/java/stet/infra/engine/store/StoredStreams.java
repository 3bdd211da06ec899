package stet.infra.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The events of some streams by their places in the log, whatever else is there. */
public final class StoredStreams {
    private final JdbcTemplate database;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    StoredStreams(JdbcTemplate database, Serializer serializer, EventUpcaster upcasters) {
        this.database = database;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** Their events up to an index of the log, in its order; what each says is read when it is first asked. */
    public List<TrackedEventMessage<?>> until(long last, Collection<UUID> streams) {
        List<TrackedEventData<?>> events =
                database.query(EventLogStatements.OF_STREAMS, new Rows()::row, streams.toArray(UUID[]::new), last);
        return EventUtils.upcastAndDeserializeTrackedEvents(events.stream(), serializer, upcasters)
                .<TrackedEventMessage<?>>map(event -> event)
                .toList();
    }

    /** The events of one command follow each other and say the same of it. */
    private static final class Rows {
        private @Nullable StoredJson before;

        TrackedEventData<?> row(ResultSet row, int number) throws SQLException {
            byte[] json = row.getBytes("metadata");
            StoredJson metadata = before != null && before.is(json) ? before : StoredEvent.metadata(json);
            before = metadata;
            return EventLogEngine.tracked(row, row.getLong("log_index"), metadata);
        }
    }
}
