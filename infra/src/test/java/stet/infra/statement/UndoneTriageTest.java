package stet.infra.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;

/** A statement whose last triage was taken back reads as if it had never been. */
@RunningStet
class UndoneTriageTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    JdbcClient database;

    @Test
    void a_flag_leaves_no_trace() {
        StatementId statement = at.statement();
        Map<String, Object> before = row(statement);
        at.done(flag(statement));
        at.done(new UndoTriage(statement, ADA));
        assertThat(row(statement)).isEqualTo(before);
    }

    @Test
    void a_dismissal_gives_the_claim_its_words_and_its_place_in_the_queue_back() {
        StatementId statement = at.statement();
        at.done(flag(statement));
        at.done(new AssignChecker(statement, null, ADA.person(), ADA));
        Map<String, Object> before = row(statement);
        at.done(dismissal(statement));
        at.done(new UndoTriage(statement, ADA));
        assertThat(row(statement)).isEqualTo(before).containsEntry("proposition", "It opened in 1932");
    }

    @Test
    void a_statement_that_was_flagged_after_all_is_dismissed_for_its_reason_again() {
        StatementId statement = at.statement();
        at.done(dismissal(statement));
        Map<String, Object> before = row(statement);
        at.done(flag(statement));
        at.done(new UndoTriage(statement, ADA));
        assertThat(row(statement)).isEqualTo(before).containsEntry("dismissal_reason", "Nobody minds.");
    }

    private static FlagClaim flag(StatementId statement) {
        return new FlagClaim(statement, "a year", "It opened in 1932", ADA);
    }

    private static DismissStatement dismissal(StatementId statement) {
        return new DismissStatement(statement, Dismissal.NOT_CHECK_WORTHY, "Nobody minds.", ADA);
    }

    /** Everything but how often it changed, since when it stands where it does, and what is kept for taking back. */
    private Map<String, Object> row(StatementId statement) {
        Map<String, Object> row = database.sql("select * from statement_status where statement = :statement")
                .param("statement", statement.value())
                .query()
                .singleRow();
        List.of("version", "held_from", "before_triage").forEach(row::remove);
        return row;
    }
}
