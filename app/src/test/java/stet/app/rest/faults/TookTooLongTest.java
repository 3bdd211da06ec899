package stet.app.rest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import stet.app.rest.Api;
import stet.app.rest.Api.Answer;
import stet.app.rest.RestTest;
import stet.infra.engine.postgres.TestDatabase;

/** What callers hear when PostgreSQL is there and gives up on what they asked, because it took too long. */
@DirtiesContext
@TestPropertySource(
        properties = "spring.datasource.hikari.data-source-properties.options=-c transaction_timeout=2s -c"
                + " search_path=reading,public")
class TookTooLongTest extends RestTest {
    @Value("${spring.datasource.url}")
    private String database;

    @Test
    void a_transaction_that_takes_too_long_is_no_database_that_is_away() throws SQLException {
        String statement = statement();
        try (Connection other = holding("recorded_event")) {
            assertThat(other.isClosed()).isFalse();
            told(ada().post(statement + "/flag-claim", "{}"));
        }
        assertThat(ada().get(statement).value("status")).isEqualTo("UNTRIAGED");
        done(ada().post(statement + "/flag-claim", "{}"));
    }

    @Test
    void a_question_that_the_database_cancels_is_no_database_that_is_away() throws Exception {
        Api ada = ada();
        String statement = statement();
        try (Connection other = holding("reading.statement_status")) {
            CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> ada.get(statement));
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> cancelled() || answer.isDone());
            assertThat(other.isClosed()).isFalse();
            told(answer.get());
        }
        done(ada.get(statement));
    }

    private void told(Answer answer) {
        refused(answer, 500, "took-too-long");
        assertThat(answer.header("Retry-After")).isEmpty();
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

    /** Whether a question that waits for the table was cancelled. */
    private boolean cancelled() {
        return JdbcClient.create(
                        new TestDatabase(database, "", "").asSuperuser().dataSource())
                .sql("""
                        select count(pg_cancel_backend(pid)) > 0 from pg_stat_activity
                         where datname = current_database() and wait_event_type = 'Lock' and query like '%repeats_position%'
                        """)
                .query(Boolean.class)
                .single();
    }
}
