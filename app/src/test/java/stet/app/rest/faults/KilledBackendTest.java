package stet.app.rest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.annotation.DirtiesContext;
import stet.app.rest.Api;
import stet.app.rest.Api.Answer;
import stet.app.rest.Browser;
import stet.app.rest.RestTest;
import stet.domain.account.Role;
import stet.infra.engine.postgres.TestDatabase;

/** What callers hear whose process in the database is ended in the middle of what they asked. */
@DirtiesContext
class KilledBackendTest extends RestTest {
    @Value("${spring.datasource.url}")
    private String database;

    @Test
    void a_command_is_refused_as_while_the_database_is_away() throws Exception {
        String statement = statement();
        Api ada = ada();
        Answer answer = whileKilled("recorded_event", () -> ada.post(statement + "/flag-claim", "{}"));
        told(answer);
        done(ada.post(statement + "/flag-claim", "{}"));
    }

    @Test
    void a_question_is() throws Exception {
        String statement = statement();
        Api ada = ada();
        told(whileKilled("reading.statement_status", () -> ada.get(statement)));
        done(ada.get(statement));
    }

    @Test
    void a_question_about_accounts_is() throws Exception {
        Api root = root("root");
        done(root.get("/api/v1/accounts"));
        told(whileKilled("account", () -> root.get("/api/v1/accounts")));
    }

    @Test
    void a_page_is_told_so_wherever_on_the_way_it_happens() throws Exception {
        open(person("ada", "Ada Okafor", Role.FACT_CHECKER));
        Browser ada = new Browser(root());
        ada.signIn("ada", PASSWORD);
        for (String table : List.of("reading.statement_status", "account")) {
            Answer page = whileKilled(table, () -> ada.get("/"));
            assertThat(page.status()).as(page.body()).isEqualTo(503);
            assertThat(page.header("Retry-After")).isNotEmpty();
            assertThat(page.body()).contains("Stet is not ready");
        }
        assertThat(ada.get("/").status()).isEqualTo(200);
    }

    private Answer whileKilled(String table, Supplier<Answer> asked) throws Exception {
        try (Connection other = holding(table)) {
            CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(asked);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                killWhoWaits();
                return answer.isDone();
            });
            assertThat(other.isClosed()).isFalse();
            return answer.get(20, TimeUnit.SECONDS);
        }
    }

    private void killWhoWaits() {
        superuser().sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                 where datname = current_database() and wait_event_type = 'Lock'""").query().listOfRows();
    }

    private Connection holding(String table) throws SQLException {
        Connection other =
                new TestDatabase(database, "", "").asSuperuser().dataSource().getConnection();
        other.setAutoCommit(false);
        JdbcClient.create(new SingleConnectionDataSource(other, true))
                .sql("lock table " + table + " in access exclusive mode")
                .update();
        return other;
    }

    private JdbcClient superuser() {
        return JdbcClient.create(
                new TestDatabase(database, "", "").asSuperuser().dataSource());
    }

    private void told(Answer answer) {
        refused(answer, 503, "database-away");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
}
