package stet.infra.torture;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.store.EngineByHand;
import stet.infra.engine.store.LogIndex;

/** Reads the log by its token, in batches of any size, and notes what it read in the transaction that moves the token. */
final class ReaderToBeKilled {
    private static final int LARGEST_BATCH = 2_000;

    private final String name;
    private final SplittableRandom random = new SplittableRandom();
    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final EventStorageEngine engine;

    private ReaderToBeKilled(DataSource database, String name) {
        DataSourceTransactionManager manager = new DataSourceTransactionManager(database);
        this.name = name;
        this.database = new JdbcTemplate(database);
        this.transactions = new TransactionTemplate(manager);
        this.engine = EngineByHand.on(database, manager);
    }

    public static void main(String[] arguments) throws IOException {
        TestDatabase database = new TestDatabase(arguments[0], arguments[1], arguments[2]);
        Thread.ofPlatform().daemon().start(() -> readWithoutEnd(database, arguments[3]));
        Victim.awaitTheEnd();
        System.exit(0);
    }

    private static void readWithoutEnd(TestDatabase database, String name) {
        while (true) {
            try {
                SingleConnectionDataSource one =
                        new SingleConnectionDataSource(database.dataSource().getConnection(), true);
                ReaderToBeKilled reader = new ReaderToBeKilled(one, name);
                while (true) if (!reader.readOnce()) pause(20);
            } catch (Exception gone) {
                pause(100);
            }
        }
    }

    private boolean readOnce() {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            List<DomainEventMessage<?>> events = next();
            if (events.isEmpty()) return false;
            note(events);
            if (random.nextInt(10) == 0) transaction.setRollbackOnly();
            return true;
        }));
    }

    private List<DomainEventMessage<?>> next() {
        long last = Objects.requireNonNull(
                database.queryForObject("select last from reader where name = ? for update", Long.class, name));
        try (Stream<? extends TrackedEventMessage<?>> events =
                engine.readEvents(new GlobalSequenceTrackingToken(last), false)) {
            return events.limit(1 + random.nextInt(LARGEST_BATCH))
                    .<DomainEventMessage<?>>map(event -> (DomainEventMessage<?>) event)
                    .toList();
        }
    }

    private void note(List<DomainEventMessage<?>> events) {
        database.batchUpdate(
                "insert into seen (reader, log_index, stream, version, batch) values (?, ?, ?::uuid, ?, ?)",
                events,
                500,
                (row, event) -> {
                    row.setString(1, name);
                    row.setLong(2, LogIndex.of(event));
                    row.setString(3, event.getAggregateIdentifier());
                    row.setLong(4, event.getSequenceNumber());
                    row.setString(5, String.valueOf(event.getMetaData().get("batch")));
                });
        long last = LogIndex.of(events.getLast());
        database.update("update reader set last = ? where name = ?", last, name);
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
