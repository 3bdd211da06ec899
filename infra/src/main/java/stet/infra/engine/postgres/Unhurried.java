package stet.infra.engine.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections for what may take longer than any request, such as a migration: silence is no sign of death there. */
public final class Unhurried extends DelegatingDataSource {
    Unhurried(DataSource hurried) {
        super(hurried);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return unhurried(super.getConnection());
    }

    /** The same connection, which waits for as long as it takes; the pool has it hurry again once it is given back. */
    public static Connection unhurried(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 0);
        return connection;
    }

    /** The same for the connection of the transaction that this thread is in. */
    public static void inTransactionOf(DataSource pool) {
        new JdbcTemplate(pool).execute((ConnectionCallback<Connection>) Unhurried::unhurried);
    }
}
