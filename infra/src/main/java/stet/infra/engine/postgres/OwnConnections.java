package stet.infra.engine.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Connections beside the pool, for whoever keeps one for itself: to hold a lock with it, or to be notified. */
@Component
public class OwnConnections {
    private static final Logger LOG = LoggerFactory.getLogger(OwnConnections.class);

    private final DatabaseProperties times;
    private final JdbcConnectionDetails details;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean abandoned;

    public OwnConnections(DatabaseProperties times, JdbcConnectionDetails details) {
        this.times = times;
        this.details = details;
    }

    /**
     * Opens a connection that the caller closes.
     *
     * @param name what the database's administrator sees it as
     */
    public Connection open(String name) throws SQLException {
        if (abandoned) throw new SQLException("Stet stops, and its database is away.", "08003");
        Connection connection = DriverManager.getConnection(details.getJdbcUrl(), settings(name));
        open.removeIf(OwnConnections::isClosed);
        open.add(connection);
        return connection;
    }

    private Properties settings(String name) {
        Properties settings = new Properties();
        settings.putAll(times.ofDriver());
        settings.setProperty("user", String.valueOf(details.getUsername()));
        settings.setProperty("password", String.valueOf(details.getPassword()));
        settings.setProperty("ApplicationName", name);
        settings.setProperty("logServerErrorDetail", "false");
        settings.setProperty("options", SessionSettings.options());
        return settings;
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException gone) {
            return true;
        }
    }

    /** Lets whoever waits for an answer over one of them go on without, and opens none from now on. */
    void abandon() {
        abandoned = true;
        for (Connection each : open) abort(each);
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            LOG.debug("a connection was gone before it was given up", gone);
        }
    }
}
