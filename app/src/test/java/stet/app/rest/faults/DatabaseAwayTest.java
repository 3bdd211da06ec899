package stet.app.rest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import stet.app.rest.Api;
import stet.app.rest.Api.Answer;
import stet.app.rest.RestTest;
import stet.infra.engine.postgres.TestDatabase;

/** What callers hear while PostgreSQL is away, and how they are served once it is back. */
@DirtiesContext
@TestPropertySource(properties = "spring.datasource.hikari.connection-timeout=500")
class DatabaseAwayTest extends RestTest {
    @Value("${spring.datasource.url}")
    private String database;

    @Test
    void callers_are_asked_to_come_back_and_are_served_when_they_do() {
        String statement = statement();
        Api ada = ada();
        goAway();
        try {
            Answer read = ada.get(statement);
            refused(read, 503, "database-away");
            assertThat(read.header("Retry-After")).isEqualTo("5");
            refused(ada.post(statement + "/flag-claim", "{}"), 503, "database-away");
            assertThat(anyone().get("/actuator/health").status()).isEqualTo(503);
        } finally {
            comeBack();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ada.get(statement).status() == 200);
        done(ada.post(statement + "/flag-claim", "{}"));
    }

    private void goAway() {
        admit(0);
        superuser().sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                 where datname = current_database() and pid <> pg_backend_pid()""").query().listOfRows();
    }

    private void comeBack() {
        admit(-1);
    }

    private void admit(int connections) {
        String name =
                superuser().sql("select current_database()").query(String.class).single();
        superuser()
                .sql("alter database %s connection limit %d".formatted(name, connections))
                .update();
    }

    private JdbcClient superuser() {
        return JdbcClient.create(
                new TestDatabase(database, "", "").asSuperuser().dataSource());
    }
}
