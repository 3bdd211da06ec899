package stet.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.command.AtTheDesk.ADA;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.statement.FlagClaim;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.command.AtTheDesk;

@RunningStet
class OwnWritesTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    JdbcClient database;

    @Test
    void a_writer_sees_the_own_write() {
        StatementId statement = at.statement();

        assertThat(at.done(new FlagClaim(statement, null, null, ADA)).visible()).isTrue();
        assertThat(database.sql("select stage from statement_status where statement = :statement")
                        .param("statement", statement.value())
                        .query(String.class)
                        .single())
                .isEqualTo("OPEN");
    }
}
