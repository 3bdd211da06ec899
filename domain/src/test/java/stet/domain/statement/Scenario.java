package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Rejection;

/** Given what happened to a statement, when a command comes, then this follows. */
record Scenario(Statement state, Facts facts) {

    static Scenario given(StatementEvent... history) {
        Statement state = Statement.unrecorded();
        for (StatementEvent event : history) state = state.evolve(event);
        return new Scenario(state, Facts.NONE);
    }

    Scenario knowing(Facts facts) {
        return new Scenario(state, facts);
    }

    Then when(StatementCommand command) {
        return new Then(state, state.decide(command, facts));
    }

    record Then(Statement before, Decision<StatementEvent> decision) {

        Then then(StatementEvent... expected) {
            assertThat(decision).isEqualTo(new Accepted<>(List.of(expected)));
            return this;
        }

        Then thenNothing() {
            return then();
        }

        void thenRejected(Rejection reason) {
            assertThat(decision).isEqualTo(new Rejected<>(reason));
        }

        void leaving(Workflow workflow, boolean stale) {
            Statement after = before;
            for (StatementEvent event : ((Accepted<StatementEvent>) decision).events()) after = after.evolve(event);
            assertThat(after.workflow()).isEqualTo(workflow);
            assertThat(after.isStale()).isEqualTo(stale);
        }
    }
}
