package stet.infra.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Axon's JDBC engine on the table {@code recorded_event}, but for how the log is read. Axon's own readers guess which of
 * the missing indices will still appear, and give up some that do (AxonFramework issue 4829) or drag thousands of them
 * along; ours go as far as the log is settled, so that nothing can appear behind them and a token is one number.
 */
final class EventLogEngine extends JdbcEventStorageEngine {
    private final JdbcTemplate database;
    private final TransactionManager transactions;

    EventLogEngine(Builder builder, JdbcTemplate database, TransactionManager transactions) {
        super(builder);
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        transactions.executeInTransaction(() -> {
            try {
                Append.rows(events, serializer).forEach(database::update);
            } catch (DataAccessException refused) {
                handlePersistenceException(refused, events.getFirst());
            }
        });
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int limit) {
        long after = index(last);
        return transactions.fetchInTransaction(() -> {
            long settled = settledIndex();
            return settled > after ? read(after, settled, limit) : List.of();
        });
    }

    private static long index(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElseThrow();
    }

    private long settledIndex() {
        Long settled = database.queryForObject("select settled_index()", Long.class);
        return settled == null ? 0 : settled;
    }

    private List<? extends TrackedEventData<?>> read(long after, long until, int limit) {
        return database.query(EventLogStatements.BETWEEN, (row, _) -> tracked(row), after, until, limit);
    }

    private TrackedEventData<?> tracked(ResultSet row) throws SQLException {
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(row.getLong("log_index")), getDomainEventData(row));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return plain(super.createHeadToken());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return plain(super.createTokenAt(instant));
    }

    private static TrackingToken plain(@Nullable TrackingToken token) {
        return new GlobalSequenceTrackingToken(index(token));
    }

    /** No stream is long enough for a snapshot. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
