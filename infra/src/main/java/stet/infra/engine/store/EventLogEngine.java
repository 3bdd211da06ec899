package stet.infra.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import stet.infra.engine.sequence.LogSignal;

/**
 * Events in PostgreSQL: appended without waiting for anyone, read by stream as soon as they are committed, and by index as
 * soon as the sequencer gave them their place in the log. Since places are given without gaps and become visible in their
 * order, a reader's token is the last index that it read, and nothing can appear behind it.
 */
final class EventLogEngine extends BatchingEventStorageEngine {
    private final JdbcTemplate database;
    private final TransactionManager transactions;
    private final LogSignal log;
    private final Runnable alarm;
    private final LatestBatch latest = new LatestBatch(System::nanoTime);

    /** @param alarm is run when the database would have recorded something else than was asked */
    EventLogEngine(
            Builder builder, JdbcTemplate database, TransactionManager transactions, LogSignal log, Runnable alarm) {
        super(builder);
        this.alarm = alarm;
        this.log = log;
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) return;
        List<Append> appends = Append.of(events, serializer, Receipt.ofCurrentWork());
        try {
            if (appends.size() == 1) append(appends.getFirst());
            else transactions.executeInTransaction(() -> appends.forEach(this::append));
        } catch (DataAccessException refused) {
            if (StorageFailures.isNotAsAsked(refused)) Thread.ofVirtual().start(alarm); // this transaction is lost
            handlePersistenceException(refused, events.getFirst());
        }
    }

    /** One call is a transaction, unless it is part of one already. */
    private void append(Append append) {
        LastArrival.note(append.run(database));
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long version, int limit) {
        return database.query(
                EventLogStatements.OF_STREAM,
                (row, number) -> domainEvent(row, StoredEvent.metadata(row.getBytes("metadata"))),
                UUID.fromString(stream),
                version,
                limit);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int limit) {
        long after = last == null ? LogIndex.NONE : LogIndex.in(last);
        return log.mayHaveBehind(after) ? latest.behind(after, () -> read(after, limit)) : List.of();
    }

    private List<TrackedEventData<?>> read(long after, int limit) {
        ResultSetExtractor<List<TrackedEventData<?>>> events = rows -> untilOneIsMissing(rows, after);
        return Objects.requireNonNull(database.query(EventLogStatements.BEHIND, events, after, limit));
    }

    /** An entry that is missing, or whose event is, was taken away: what comes before it is read, and it is not passed over. */
    private static List<TrackedEventData<?>> untilOneIsMissing(ResultSet rows, long after) throws SQLException {
        List<TrackedEventData<?>> read = new ArrayList<>();
        while (rows.next()) {
            long index = after + read.size() + 1;
            if (isThere(rows, index)) read.add(tracked(rows, index, metadata(rows, read)));
            else if (read.isEmpty()) throw new EventMissing(index);
            else break;
        }
        return read;
    }

    private static boolean isThere(ResultSet row, long index) throws SQLException {
        return row.getLong("log_index") == index && row.getObject("event_id") != null;
    }

    /** The events of one command say the same of it. */
    private static StoredJson metadata(ResultSet row, List<TrackedEventData<?>> read) throws SQLException {
        byte[] json = row.getBytes("metadata");
        return !read.isEmpty() && read.getLast().getMetaData() instanceof StoredJson before && before.is(json)
                ? before
                : StoredEvent.metadata(json);
    }

    static TrackedEventData<?> tracked(ResultSet row, long index, StoredJson metadata) throws SQLException {
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(index), domainEvent(row, metadata));
    }

    private static DomainEventData<?> domainEvent(ResultSet row, StoredJson metadata) throws SQLException {
        return new StoredEvent(
                row.getString("event_id"),
                row.getString("stream"),
                row.getString("stream_type"),
                row.getLong("version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                StoredEvent.payload(row.getString("type"), row.getString("revision"), row.getBytes("payload")),
                metadata);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return Optional.ofNullable(transactions.fetchInTransaction(
                () -> database.queryForObject(EventLogStatements.LAST_VERSION, Long.class, UUID.fromString(stream))));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(LogIndex.NONE);
    }

    @Override
    public TrackingToken createHeadToken() {
        return token(EventLogStatements.LAST_INDEX);
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return token(EventLogStatements.INDEX_BEFORE, instant.atOffset(ZoneOffset.UTC));
    }

    private TrackingToken token(String index, Object... parameters) {
        Long last = transactions.fetchInTransaction(() -> database.queryForObject(index, Long.class, parameters));
        return new GlobalSequenceTrackingToken(last == null ? LogIndex.NONE : last);
    }

    /** No stream is long enough for a snapshot to pay: see the decision on it. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("Stet keeps no snapshots");
    }

    static Builder builder() {
        return new Builder();
    }

    /** What Axon's engines have in common is set on it. */
    static final class Builder extends BatchingEventStorageEngine.Builder {}
}
