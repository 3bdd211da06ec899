package stet.domain.statement;

import stet.domain.Decision;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.NoteCommand;
import stet.domain.statement.StatementCommand.RecordStatement;
import stet.domain.statement.StatementCommand.RevisionCommand;
import stet.domain.statement.StatementCommand.SetKind;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementRejection.UnknownStatement;

/** No statement yet: all it can do is begin. */
record Unrecorded() implements Statement {

    @Override
    public Decision<StatementEvent> decide(StatementCommand command, Facts facts) {
        return command instanceof RecordStatement record
                ? record(record)
                : Decision.rejected(new UnknownStatement(command.statement()));
    }

    @Override
    public Statement evolve(StatementEvent event) {
        if (event instanceof StatementRecorded recorded)
            return new Untriaged(new Birth(recorded.article(), recorded.author()), ClaimFile.empty(recorded.place()));
        throw new IllegalStateException("a statement's events begin with StatementRecorded, not " + event);
    }

    @Override
    public Workflow workflow() {
        return Workflow.UNTRIAGED;
    }

    @Override
    public Decision<StatementEvent> record(RecordStatement command) {
        return Decision.accepted(new StatementRecorded(
                command.statement(),
                command.article(),
                command.revision(),
                command.position(),
                command.range(),
                command.text(),
                command.kind(),
                command.context(),
                command.repeats(),
                command.author()));
    }

    @Override
    public Decision<StatementEvent> revise(RevisionCommand command) {
        return Decision.rejected(new UnknownStatement(command.statement()));
    }

    @Override
    public Decision<StatementEvent> setKind(SetKind command) {
        return Decision.rejected(new UnknownStatement(command.statement()));
    }

    @Override
    public Decision<StatementEvent> flagClaim(FlagClaim command) {
        return Decision.rejected(new UnknownStatement(command.statement()));
    }

    @Override
    public Decision<StatementEvent> dismiss(DismissStatement command) {
        return Decision.rejected(new UnknownStatement(command.statement()));
    }

    @Override
    public Decision<StatementEvent> undoTriage(UndoTriage command) {
        return Decision.rejected(new UnknownStatement(command.statement()));
    }

    @Override
    public Decision<StatementEvent> note(NoteCommand command) {
        return Decision.rejected(new UnknownStatement(command.statement()));
    }
}
