package stet.infra.engine.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks the database in a thread and over a connection of its own, so that the one who asks has an answer while all
 * connections of the pool are in use, and need not wait when the database keeps silent.
 */
@Component
public class BesideThePool implements AutoCloseable {
    private static final int SECONDS_TO_PROVE_ALIVE = 1;

    private final DataSource pool;
    private final OwnConnections connections;
    private final Duration patience;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("beside-the-pool").unstarted(task));
    private volatile long askedAt = Long.MAX_VALUE;
    private volatile @Nullable Connection connection;

    BesideThePool(DataSource pool, OwnConnections connections, DatabaseProperties times) {
        this.pool = pool;
        this.connections = connections;
        this.patience = times.healthWithin();
    }

    /** How long one should wait for an answer. */
    public Duration patience() {
        return patience;
    }

    /** What the database says to a question that is asked as if of the pool; fails at once while it keeps silent. */
    public <T> CompletableFuture<T> ask(Supplier<T> question) {
        return isSilent()
                ? CompletableFuture.failedFuture(new DataAccessResourceFailureException("The database keeps silent."))
                : CompletableFuture.supplyAsync(() -> answer(question), thread);
    }

    private boolean isSilent() {
        long asked = askedAt;
        return asked != Long.MAX_VALUE && System.nanoTime() - asked > patience.toNanos();
    }

    private <T> T answer(Supplier<T> question) {
        askedAt = System.nanoTime();
        try {
            TransactionSynchronizationManager.bindResource(pool, new ConnectionHolder(alive()));
            try {
                return question.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(pool);
            }
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("The database is away.", away);
        } finally {
            askedAt = Long.MAX_VALUE;
        }
    }

    private Connection alive() throws SQLException {
        Connection last = connection;
        if (last != null && last.isValid(SECONDS_TO_PROVE_ALIVE)) return last;
        if (last != null) last.abort(Runnable::run);
        Connection fresh = connections.open("stet health");
        try (Statement statement = fresh.createStatement()) {
            statement.execute("set search_path = reading, public");
        }
        connection = fresh;
        return fresh;
    }

    @Override
    public void close() throws SQLException {
        thread.shutdownNow();
        Connection last = connection;
        if (last != null) last.abort(Runnable::run);
    }
}
