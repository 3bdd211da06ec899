package stet.infra.engine.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** When Stet stops and the database keeps silent, whoever waits for it is let go first: nothing is to be had of it any more. */
@Component
class LetGo implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LetGo.class);

    private final DataSource pool;
    private final OwnConnections connections;
    private final BesideThePool database;
    private volatile boolean running;

    LetGo(DataSource pool, OwnConnections connections, BesideThePool database) {
        this.pool = pool;
        this.connections = connections;
        this.database = database;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (answers()) return;
        LOG.warn("The database keeps silent, so Stet stops without it");
        connections.abandon();
        closePool();
    }

    private boolean answers() {
        try {
            database.ask(() -> true).get(database.patience().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException silent) {
            return false;
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void closePool() {
        try {
            if (pool.isWrapperFor(HikariDataSource.class))
                pool.unwrap(HikariDataSource.class).close();
        } catch (SQLException none) {
            LOG.debug("there is no pool to close", none);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anyone is asked to finish what they do. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
