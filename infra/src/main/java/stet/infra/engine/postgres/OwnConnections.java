package stet.infra.engine.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Connections beside the pool, for whoever keeps one for itself: to hold a lock with it, or to be notified. */
@Component
public class OwnConnections {
    private static final String SECONDS_TO_CONNECT = "5";
    private static final String SECONDS_TO_ANSWER = "30";

    private final JdbcConnectionDetails details;

    public OwnConnections(JdbcConnectionDetails details) {
        this.details = details;
    }

    /**
     * Opens a connection that the caller closes.
     *
     * @param name what the database's administrator sees it as
     */
    public Connection open(String name) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", String.valueOf(details.getUsername()));
        settings.setProperty("password", String.valueOf(details.getPassword()));
        settings.setProperty("ApplicationName", name);
        settings.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        settings.setProperty("socketTimeout", SECONDS_TO_ANSWER);
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("logServerErrorDetail", "false");
        settings.setProperty("options", SessionSettings.options());
        return DriverManager.getConnection(details.getJdbcUrl(), settings);
    }
}
