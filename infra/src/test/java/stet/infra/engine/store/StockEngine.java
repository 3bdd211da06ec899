package stet.infra.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;

/** Axon's JDBC engine, which numbers what it appends so that a writer can wait for it. */
final class StockEngine extends JdbcEventStorageEngine {
    private final SightedEvents sighted;
    private final Consumer<Receipt> keys;
    private final TransactionManager transactions;

    StockEngine(
            JdbcEventStorageEngine.Builder builder,
            TransactionManager transactions,
            SightedEvents sighted,
            Consumer<Receipt> keys) {
        super(builder);
        this.transactions = transactions;
        this.keys = keys;
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
        if (!events.isEmpty()) transactions.executeInTransaction(() -> appendWithKey(events, serializer));
    }

    private void appendWithKey(List<? extends EventMessage<?>> events, Serializer serializer) {
        super.appendEvents(events, serializer);
        LastArrival.note(sighted.number(events.getLast().getIdentifier()));
        Receipt receipt = Receipt.ofCurrentWork();
        if (receipt != null) keys.accept(receipt);
    }
}
