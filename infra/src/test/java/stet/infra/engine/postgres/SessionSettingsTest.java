package stet.infra.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import stet.infra.RunningStet;

/** Whoever administers the database may set limits for its accounts; Stet sets what it needs where it needs it. */
@RunningStet
class SessionSettingsTest {
    private static final Map<String, String> OF_THE_ROLE = Map.of(
            "statement_timeout", "1ms",
            "lock_timeout", "1ms",
            "idle_session_timeout", "500ms",
            "transaction_timeout", "2ms",
            "idle_in_transaction_session_timeout", "1ms",
            "default_transaction_read_only", "on",
            "default_transaction_isolation", "serializable");

    @Autowired
    DataSource pool;

    @Autowired
    OwnConnections connections;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void the_role_has_limits() {
        OF_THE_ROLE.forEach((setting, value) -> alter("set %s = '%s'".formatted(setting, value)));
        renew();
    }

    @AfterEach
    void it_has_none() {
        alter("reset all");
        renew();
    }

    private void alter(String what) {
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        JdbcClient.create(database.asSuperuser().dataSource())
                .sql("alter role %s in database %s %s".formatted(database.username(), name, what))
                .update();
    }

    private void renew() {
        if (pool instanceof HikariDataSource hikari)
            hikari.getHikariPoolMXBean().softEvictConnections();
    }

    @Test
    void connections_of_the_pool_have_what_stet_needs() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertOwn(connection);
            assertThat(setting(connection, "search_path")).isEqualTo("reading,public");
        }
    }

    @Test
    void connections_beside_the_pool_have_it_too() throws SQLException {
        try (Connection connection = connections.open("stet test")) {
            assertOwn(connection);
        }
    }

    private static void assertOwn(Connection connection) {
        assertThat(setting(connection, "statement_timeout")).isEqualTo("0");
        assertThat(setting(connection, "lock_timeout")).isEqualTo("0");
        assertThat(setting(connection, "idle_session_timeout")).isEqualTo("0");
        assertThat(setting(connection, "transaction_timeout")).isEqualTo("30s");
        assertThat(setting(connection, "idle_in_transaction_session_timeout")).isEqualTo("10s");
        assertThat(setting(connection, "default_transaction_read_only")).isEqualTo("off");
        assertThat(setting(connection, "default_transaction_isolation")).isEqualTo("read committed");
    }

    private static String setting(Connection connection, String name) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
