package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.statement.Examples.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import stet.domain.Rejection.Kind;
import stet.domain.statement.StatementRejection.AlreadyFlagged;
import stet.domain.statement.TriageRejection.NamedTwice;
import stet.domain.statement.TriageRejection.NotOfThisArticle;
import stet.domain.statement.TriageRejection.NotYourTriage;
import stet.domain.statement.TriageRejection.NothingToTriage;
import stet.domain.statement.TriageRejection.NothingToUndo;
import stet.domain.statement.TriageRejection.RefusedStatement;
import stet.domain.statement.TriageRejection.TooManyNamed;
import stet.domain.statement.TriageRejection.TriageMalformed;
import stet.domain.statement.TriageRejection.TriageRefused;

class TriageRejectionTest {
    private static final RefusedStatement ONE = new RefusedStatement(STATEMENT, new AlreadyFlagged());

    @Test
    void it_says_how_many_statements_stand_in_the_way() {
        assertThat(new TriageRefused(List.of(ONE)).sentence()).contains("because one statement can't");
        assertThat(new TriageRefused(List.of(ONE, ONE)).sentence()).contains("because 2 statements can't");
        assertThat(new TriageMalformed(List.of(ONE)).sentence()).contains("missing or wrong for one statement.");
        assertThat(new TooManyNamed(20_001, 20_000).sentence()).contains("at most 20,000", "20,001 are named");
    }

    @Test
    void it_is_of_a_kind_that_machines_act_on() {
        assertThat(List.of(
                        new NothingToTriage(),
                        new NamedTwice(STATEMENT),
                        new TooManyNamed(2, 1),
                        new TriageMalformed(List.of(ONE))))
                .allMatch(refusal -> refusal.kind() == Kind.INVALID);
        assertThat(List.of(
                        new NothingToUndo(), new NotOfThisArticle(STATEMENT, ARTICLE), new TriageRefused(List.of(ONE))))
                .allMatch(refusal -> refusal.kind() == Kind.CONFLICT);
        assertThat(new NotYourTriage(ADA).kind()).isEqualTo(Kind.FORBIDDEN);
    }
}
