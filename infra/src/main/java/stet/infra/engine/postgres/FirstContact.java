package stet.infra.engine.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.infra.engine.server.PostgresRefusal;

/** Finds out before anything is built on it whether the database is there, and is one that Stet can work with. */
record FirstContact(
        String url, @Nullable String user, @Nullable String password, DatabaseProperties times, String settings) {
    private static final Logger LOG = LoggerFactory.getLogger(FirstContact.class);
    private static final int OLDEST = 18;
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Those that pass: no connection, no room for one, the server starts or stops. */
    private static final List<String> PASSING = List.of("08", "53", "57P");

    FirstContact(String url, @Nullable String user, @Nullable String password, DatabaseProperties times) {
        this(url, user, password, times, "spring.datasource.url, .username and .password");
    }

    /** Waits for a database that is not there yet, and says so. */
    void make() {
        long until = System.nanoTime() + times.startWithin().toNanos();
        for (boolean first = true; ; first = false) {
            try (Connection connection = DriverManager.getConnection(url, properties())) {
                judge(connection);
                return;
            } catch (SQLException failure) {
                if (!passes(failure) || System.nanoTime() > until) throw refusal(failure);
                if (first)
                    LOG.warn(
                            "Waiting up to {} s for the database at {}: {}",
                            times.startWithin().toSeconds(),
                            address(),
                            failure.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Nothing that an older server or a pooler would refuse, so that there is a connection to ask. */
    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(times.ofDriver());
        if (user != null) properties.setProperty("user", user);
        if (password != null) properties.setProperty("password", password);
        return properties;
    }

    private static boolean passes(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return PASSING.stream().anyMatch(state::startsWith);
    }

    private void judge(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST)
            throw new PostgresRefusal(
                    "Stet needs PostgreSQL %d or newer, and the server at %s is PostgreSQL %s."
                            .formatted(
                                    OLDEST, address(), connection.getMetaData().getDatabaseProductVersion()),
                    "Upgrade that server, or leave spring.datasource.url out: then Stet starts a PostgreSQL of its own.");
        if (connection.unwrap(PGConnection.class).getBackendPID() != process(connection))
            throw new PostgresRefusal(
                    "Between Stet and PostgreSQL at %s stands a pooler of connections, such as PgBouncer: Stet holds locks with its connections, listens on them and sets them up for itself, which a pooler does not keep."
                            .formatted(address()),
                    "Name PostgreSQL itself in spring.datasource.url. Stet has a pool of its own; proxies that pass every byte on are no hindrance.");
    }

    /** Who answers: a pooler names a process that there is not, since others are to answer later. */
    private static int process(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select pg_backend_pid()")) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private PostgresRefusal refusal(SQLException failure) {
        return passes(failure)
                ? new PostgresRefusal(
                        "No database has answered at %s for %d s: %s"
                                .formatted(address(), times.startWithin().toSeconds(), failure.getMessage()),
                        "Start PostgreSQL, or correct spring.datasource.url; stet.database.start-within says how long to wait.",
                        failure)
                : new PostgresRefusal(
                        "The database at %s does not let Stet in: %s".formatted(address(), failure.getMessage()),
                        "Correct %s, or what the server allows them.".formatted(settings),
                        failure);
    }

    /** Without parameters, among which a password may be. */
    private String address() {
        return url.replaceFirst("^jdbc:postgresql:/*", "")
                .replaceFirst("^[^/]*@", "")
                .replaceFirst("\\?.*", "");
    }
}
