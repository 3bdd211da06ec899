package stet.infra.engine.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the account that works into the server of one's own. A folder that an earlier release made, or a backup of one, has only
 * the account that owns everything.
 */
record WorkersAdmission(String url, Cluster cluster) {
    private static final Logger LOG = LoggerFactory.getLogger(WorkersAdmission.class);

    /** The owner may do what the worker may, so that it can change what that one owns. */
    private static final String ADMIT = """
            do $$ begin
                if to_regrole('%1$s') is null then create role %1$s; end if;
            end $$;
            alter role %1$s login password '%2$s';
            grant %1$s to %3$s""";

    private static final String NOT_LET_IN = "28";

    void make() {
        try {
            if (!isLetIn()) admit();
        } catch (SQLException failure) {
            throw new PostgresRefusal(
                    "Stet could not give %s an account in its own database: %s"
                            .formatted(cluster.worker(), failure.getMessage()),
                    "The superuser's password stands in %s: log in with it, and see what keeps that from being done."
                            .formatted(cluster.data().resolveSibling("superuser-password")),
                    failure);
        }
    }

    private boolean isLetIn() throws SQLException {
        try (Connection _ = connection(cluster.worker())) {
            return true;
        } catch (SQLException failure) {
            if (String.valueOf(failure.getSQLState()).startsWith(NOT_LET_IN)) return false;
            throw failure;
        }
    }

    private void admit() throws SQLException {
        try (Connection connection = connection(cluster.superuser());
                Statement statement = connection.createStatement()) {
            statement.execute(ADMIT.formatted(
                    cluster.worker().user(),
                    cluster.worker().password(),
                    cluster.owner().user()));
        }
        LOG.info("From now on Stet works in its database as {}, which owns nothing of the log", cluster.worker());
    }

    private Connection connection(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }
}
