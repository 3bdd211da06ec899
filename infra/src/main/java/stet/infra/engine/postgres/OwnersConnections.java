package stet.infra.engine.postgres;

import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Connections of the account that owns the tables and works in none of them; each is opened when it is needed. */
final class OwnersConnections {
    private OwnersConnections() {}

    /** To where the worker works, unless the owner is told another address; once it is known that it is let in. */
    static DataSource of(FlywayConnectionDetails owner, JdbcConnectionDetails worker, DatabaseProperties times) {
        String url = owner.getJdbcUrl() == null ? worker.getJdbcUrl() : owner.getJdbcUrl();
        new FirstContact(url, owner.getUsername(), owner.getPassword(), times, "spring.flyway.user and .password")
                .make();
        DriverManagerDataSource connections = new DriverManagerDataSource(
                url, String.valueOf(owner.getUsername()), String.valueOf(owner.getPassword()));
        connections.setConnectionProperties(properties(times));
        return connections;
    }

    private static Properties properties(DatabaseProperties times) {
        Properties properties = new Properties();
        properties.putAll(times.ofDriver());
        properties.setProperty("ApplicationName", "stet owner");
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("options", SessionSettings.optionsOfOwner());
        return properties;
    }
}
