package stet.infra.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import stet.infra.engine.postgres.OwnConnections;

/** Listens to what the database tells of accounts and tokens, and makes sure again and again that it would be heard. */
@Component
class AccountNews implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AccountNews.class);
    private static final int MILLIS_LISTENING = 1_000;
    private static final int MILLIS_BETWEEN_ATTEMPTS = 500;

    private final OwnConnections connections;
    private final KnownTokens tokens;
    private volatile boolean running;
    private @Nullable Thread thread;

    AccountNews(OwnConnections connections, KnownTokens tokens) {
        this.connections = connections;
        this.tokens = tokens;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("account-news").start(this::run);
    }

    private void run() {
        while (running) {
            try (Connection connection = connections.open("stet account news")) {
                listen(connection);
            } catch (SQLException lost) {
                LOG.debug("The database does not tell of accounts, and is asked each time until it does", lost);
            } finally {
                tokens.lost();
            }
            if (running) pause();
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen stet_accounts");
        }
        tokens.forget(); // what was looked up before may have changed unheard
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (running) {
            ask(connection);
            tokens.heard();
            if (postgres.getNotifications(MILLIS_LISTENING).length > 0) tokens.forget();
        }
    }

    /** What was told before comes with the answer. */
    private void ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select");
        }
        if (connection.unwrap(PGConnection.class).getNotifications().length > 0) tokens.forget();
    }

    private void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN_ATTEMPTS);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) thread.interrupt();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
