package stet.infra.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import stet.domain.Person;
import stet.domain.statement.NoteId;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementId;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.store.EngineByHand;

/**
 * Appends without end, from many threads: to streams of its own and to some that all writers want, in transactions that
 * take their time before, in and after it, and that are rolled back at times. What it was told is committed or rolled back
 * it writes into a file.
 */
final class WriterToBeKilled {
    private static final int THREADS = 8;
    private static final int WANTED_STREAMS = 5;
    private static final int LONGEST_PAUSE_MILLIS = 100;

    private final SplittableRandom random;
    private final int largest;
    private final FileOutputStream told;
    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final EventStorageEngine engine;

    private WriterToBeKilled(HikariDataSource database, FileOutputStream told, int largest, SplittableRandom random) {
        DataSourceTransactionManager manager = new DataSourceTransactionManager(database);
        this.random = random;
        this.largest = largest;
        this.told = told;
        this.database = new JdbcTemplate(database);
        this.transactions = new TransactionTemplate(manager);
        this.engine = EngineByHand.on(database, manager);
    }

    public static void main(String[] arguments) throws IOException {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(new TestDatabase(arguments[0], arguments[1], arguments[2]).dataSource());
        pool.setMaximumPoolSize(THREADS);
        FileOutputStream told = new FileOutputStream(arguments[3]);
        SplittableRandom seed = new SplittableRandom(Long.parseLong(arguments[4]));
        for (int thread = 0; thread < THREADS; thread++) {
            WriterToBeKilled writer = new WriterToBeKilled(pool, told, Integer.parseInt(arguments[5]), seed.split());
            Thread.ofPlatform().daemon().start(writer::writeWithoutEnd);
        }
        Victim.awaitTheEnd();
        System.exit(0);
    }

    private void writeWithoutEnd() {
        while (true) {
            UUID batch = new UUID(random.nextLong(), random.nextLong());
            try {
                write(batch);
            } catch (ConcurrencyException lost) {
                tell("no %s".formatted(batch));
            } catch (RuntimeException nobodyKnows) {
                pause(100); // it may be committed or not: the database went away
            }
            pause(random.nextInt(LONGEST_PAUSE_MILLIS));
        }
    }

    private void write(UUID batch) {
        boolean wanted = random.nextInt(4) == 0;
        boolean undone = random.nextInt(7) == 0;
        UUID stream = wanted ? new UUID(0, random.nextInt(WANTED_STREAMS)) : batch;
        int count = 1 + random.nextInt(largest);
        Long first = transactions.execute(transaction -> {
            if (random.nextInt(3) == 0) takeTheTransactionsIdLongBefore();
            long next = wanted ? engine.lastSequenceNumberFor(stream.toString()).orElse(-1L) + 1 : 0;
            engine.appendEvents(notes(batch, stream, next, count));
            if (random.nextInt(3) == 0) pause(random.nextInt(LONGEST_PAUSE_MILLIS));
            if (undone) transaction.setRollbackOnly();
            return next;
        });
        tell(undone ? "no %s".formatted(batch) : "yes %s %s %d %d".formatted(batch, stream, first, count));
    }

    private void takeTheTransactionsIdLongBefore() {
        database.execute("select pg_current_xact_id()");
        pause(random.nextInt(LONGEST_PAUSE_MILLIS));
    }

    private static List<DomainEventMessage<NoteAdded>> notes(UUID batch, UUID stream, long first, int count) {
        return IntStream.range(0, count)
                .<DomainEventMessage<NoteAdded>>mapToObj(number -> new GenericDomainEventMessage<>(
                        "statement",
                        stream.toString(),
                        first + number,
                        new NoteAdded(
                                new StatementId(stream),
                                null,
                                new NoteId(UUID.randomUUID()),
                                "Note %d of %s.".formatted(number, batch),
                                new Person("ada")),
                        Map.of("actor", "ada", "batch", batch.toString())))
                .toList();
    }

    /** A line that ends with a full stop was written as a whole. */
    private void tell(String line) {
        try {
            told.write((line + " .\n").getBytes(UTF_8));
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
