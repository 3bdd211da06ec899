package stet.infra.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;

/** Axon's JDBC engine, which numbers what it appends so that a writer can wait for it. */
final class StockEngine extends JdbcEventStorageEngine {
    private final SightedEvents sighted;

    StockEngine(JdbcEventStorageEngine.Builder builder, SightedEvents sighted) {
        super(builder);
        this.sighted = sighted;
        createSchema(PostgresEventTableFactory.INSTANCE);
    }

    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, GapAwareTrackingToken before) throws SQLException {
        TrackedEventData<?> event = super.getTrackedEventData(row, before);
        sighted.at(event.getEventIdentifier(), row.getLong(schema().globalIndexColumn()));
        return event;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        super.appendEvents(events, serializer);
        if (!events.isEmpty()) LastArrival.note(sighted.number(events.getLast().getIdentifier()));
    }
}
