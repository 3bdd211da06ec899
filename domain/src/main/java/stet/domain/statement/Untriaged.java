package stet.domain.statement;

import stet.domain.Decision;
import stet.domain.statement.StatementCommand.DismissStatement;

/** Nobody has looked at this statement yet. */
record Untriaged(Birth birth, ClaimFile file) implements Recorded {

    @Override
    public Workflow workflow() {
        return Workflow.UNTRIAGED;
    }

    @Override
    public Untriaged with(ClaimFile file) {
        return new Untriaged(birth, file);
    }

    @Override
    public Decision<StatementEvent> dismiss(DismissStatement command) {
        return Decision.accepted(command.dismissed());
    }
}
