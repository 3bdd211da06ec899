package stet.infra.engine.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.Noting;

/** The read models of a newsroom in which nothing has happened yet are made again: one that no other test has worked in. */
@RunningStet
@DirtiesContext
@TestPropertySource(properties = "newsroom=of its own")
class RebuildOfNothingTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    JdbcClient database;

    @Test
    void what_happens_first_is_shown() {
        assertThat(database.sql("select count(*) from log_entry")
                        .query(Long.class)
                        .single())
                .isZero();

        rebuilds.rebuild(ADA.person());

        eventually().until(() -> !rebuilds.newest().orElseThrow().running());
        assertThat(rebuilds.newest().map(Rebuild::failure)).isEmpty();
        StatementId statement = at.statement();
        at.done(Noting.note(statement, "Odd.", ADA));
        eventually()
                .until(() -> database.sql("select count(*) = 1 from statement_note where statement = :statement")
                        .param("statement", statement.value())
                        .query(Boolean.class)
                        .single());
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(60));
    }
}
