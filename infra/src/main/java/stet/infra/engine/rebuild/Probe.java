package stet.infra.engine.rebuild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.read.Tokens;
import stet.infra.engine.store.LogIndex;

/**
 * Holds a part of the read models against the log: the very handlers that fill them read the events of that part into empty
 * tables of the same form, and the rows of both are compared, at one moment. Nothing of it is kept.
 */
public final class Probe {
    private static final String TABLES = """
            select format('create unlogged table reading_watch.%1$I (like reading.%1$I including defaults including generated)',
                          relname)
              from pg_class where relnamespace = 'reading'::regnamespace and relkind = 'r' order by relname""";
    private static final String KEYS = """
            select format('alter table reading_watch.%I add constraint %I %s', relname, conname, pg_get_constraintdef(key.oid))
              from pg_constraint key join pg_class on pg_class.oid = conrelid
             where relnamespace = 'reading'::regnamespace and contype in ('p', 'u') order by conname""";
    private static final String PLACES = """
            select stream, version, log_index from logged_event
             where stream in (%s) and log_index <= :position order by log_index""";

    private final EventStorageEngine log;
    private final Telling telling;
    private final Versions versions;
    private final Tokens tokens;
    private final JdbcClient database;
    private final TransactionTemplate moment;

    /** @param moment begins a transaction that sees one state of the database throughout */
    Probe(
            EventStorageEngine log,
            Telling telling,
            Versions versions,
            Tokens tokens,
            JdbcClient database,
            TransactionTemplate moment) {
        this.log = log;
        this.telling = telling;
        this.versions = versions;
        this.tokens = tokens;
        this.database = database;
        this.moment = moment;
    }

    /** Makes the empty tables anew, since those that serve may have changed. */
    public void prepare() {
        moment.executeWithoutResult(all -> {
            List.of("drop schema if exists reading_watch cascade", "create schema reading_watch")
                    .forEach(statement -> database.sql(statement).update());
            Stream.of(TABLES, KEYS)
                    .flatMap(sql -> database.sql(sql).query(String.class).list().stream())
                    .forEach(statement -> database.sql(statement).update());
        });
    }

    /** The ids of the next things of a kind, of the log or of what is shown. */
    public List<UUID> next(HeldKind kind, UUID behind, int most) {
        return database.sql(kind.next())
                .param("behind", behind)
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** How many events the readers of a kind of rows have read; none while that is not to be believed. */
    public long read(String group) {
        return tokens.position(group).orElse(LogIndex.NONE) + 1;
    }

    /** Where rows of these things are not as the log says. */
    public List<Discrepancy> ofThings(HeldKind kind, Collection<UUID> things) {
        UUID[] ids = things.toArray(UUID[]::new);
        return apart(() -> {
            long read = read(kind.group());
            if (read == 0) return List.of();
            readStreams(kind, ids, read - 1);
            return kind.tables().stream()
                    .flatMap(table -> table.ofThings(database, ids).stream())
                    .toList();
        });
    }

    /** The same of the entries of the audit log from an index to the one before another. */
    public List<Discrepancy> ofEntries(long first, long behind) {
        return apart(() -> {
            long end = Math.min(behind, read(ProcessingGroups.AUDIT));
            database.sql(
                            "insert into reading_watch.audit_entry select * from reading.audit_entry where log_index = :before")
                    .param("before", first - 1)
                    .update();
            try (Stream<? extends TrackedEventMessage<?>> events =
                    log.readEvents(new GlobalSequenceTrackingToken(first - 1), false)) {
                hand(
                        ProcessingGroups.AUDIT,
                        events.takeWhile(event -> LogIndex.of(event) < end).toList());
            }
            return HeldKind.ENTRIES.ofRange(database, first, end);
        });
    }

    private List<Discrepancy> apart(Supplier<List<Discrepancy>> work) {
        return Objects.requireNonNull(moment.execute(transaction -> {
            transaction.setRollbackOnly();
            return work.get();
        }));
    }

    private void readStreams(HeldKind kind, UUID[] things, long position) {
        Map<UUID, Map<Long, Long>> places = new HashMap<>();
        database.sql(PLACES.formatted(kind.streams()))
                .param("things", things)
                .param("position", position)
                .query(row -> {
                    places.computeIfAbsent(row.getObject("stream", UUID.class), stream -> new HashMap<>())
                            .put(row.getLong("version"), row.getLong("log_index"));
                });
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        places.forEach((stream, indices) -> log.readEvents(stream.toString())
                .asStream()
                .forEach(event -> {
                    Long index = indices.get(event.getSequenceNumber());
                    if (index != null) events.add(placed(event, index));
                }));
        events.sort(Comparator.comparingLong(LogIndex::of));
        hand(kind.group(), events);
    }

    private static TrackedEventMessage<?> placed(DomainEventMessage<?> event, long index) {
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(index), event);
    }

    private void hand(String group, List<? extends TrackedEventMessage<?>> events) {
        versions.enter(Version.WATCHED);
        telling.tell(group, events);
    }
}
