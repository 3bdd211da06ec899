package stet.app.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import stet.infra.engine.postgres.CountingDataSource;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.postgres.TestPostgres;
import stet.infra.log.SequencerByHand;

/** A log with its sequencer on the same server, and nobody who reads it. */
final class StoreAlone implements AutoCloseable {
    private final HikariDataSource pool = new HikariDataSource();
    private final CountingDataSource counting = new CountingDataSource(pool);
    private final ExecutorService sequencer = Executors.newSingleThreadExecutor();
    private volatile boolean closed;

    StoreAlone(int connections) {
        TestDatabase database = TestPostgres.freshDatabase();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(connections);
        sequencer.execute(() -> place(database));
    }

    /** As fast as it can, as under load, where there is always something new. */
    private void place(TestDatabase database) {
        try (SequencerByHand byHand = SequencerByHand.of(database)) {
            while (!closed) byHand.place();
        }
    }

    CountingDataSource database() {
        return counting;
    }

    @Override
    public void close() {
        closed = true;
        sequencer.close();
        pool.close();
    }
}
