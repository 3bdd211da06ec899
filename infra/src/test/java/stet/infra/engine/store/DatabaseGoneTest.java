package stet.infra.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.request;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Noting;
import stet.infra.engine.postgres.TestDatabase;

@RunningStet
@DirtiesContext
@TestPropertySource(properties = "spring.datasource.hikari.connection-timeout=500")
class DatabaseGoneTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Autowired
    TestDatabase database;

    @AfterEach
    void back() {
        admit(-1);
    }

    @Test
    void a_command_without_a_database_has_no_effect_and_says_so() {
        StatementId statement = at.statement();
        gone();

        assertThatThrownBy(() -> desk.handle(Noting.note(statement, "Odd.", ADA), request()))
                .isExactlyInstanceOf(StorageUnavailable.class)
                .hasMessage("The database does not answer.");

        back();
        eventually(() -> assertThat(log.types(statement.value())).containsExactly("statement-recorded"));
    }

    @Test
    void when_the_database_is_back_commands_and_readers_go_on() {
        StatementId claim = at.claim();
        SourceId source = at.source();
        at.verify(claim, source);
        gone();
        assertThatThrownBy(() -> desk.handle(Noting.note(claim, "Odd.", ADA), request()))
                .isInstanceOf(StorageUnavailable.class);
        back();

        eventually(() -> at.done(new WithdrawSource(source, "It was a hoax.", ADA)));

        eventually(() -> assertThat(log.types(claim.value())).endsWith("verdict-became-stale"));
        eventually(() ->
                assertThat(at.done(Noting.note(claim, "Odd.", ADA)).visible()).isTrue());
    }

    /** The pool finds out that its connections are gone only when it hands them out. */
    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(assertion);
    }

    private void gone() {
        admit(0);
        superuser().sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                         where datname = current_database() and pid <> pg_backend_pid()""").query().listOfRows();
    }

    private void admit(int connections) {
        String name =
                superuser().sql("select current_database()").query(String.class).single();
        superuser()
                .sql("alter database %s connection limit %d".formatted(name, connections))
                .update();
    }

    private JdbcClient superuser() {
        return JdbcClient.create(database.asSuperuser().dataSource());
    }
}
