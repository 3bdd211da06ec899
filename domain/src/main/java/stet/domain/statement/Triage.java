package stet.domain.statement;

import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementEvent.TriageUndone;
import stet.domain.statement.TriageRejection.NotYourTriage;

/**
 * A flag or a dismissal that nothing has followed yet, so that whoever it is by can take it back.
 *
 * @param claim the number of the claim that was flagged, absent when the statement was dismissed
 * @param before the state to which that leads, in which nothing more can be taken back
 */
record Triage(Person by, @Nullable Integer claim, Statement before) {

    Decision<StatementEvent> undo(UndoTriage command, Workflow now) {
        Person undoing = command.by().person();
        return undoing.equals(by)
                ? Decision.accepted(new TriageUndone(command.statement(), claim, now, before.workflow(), undoing))
                : Decision.rejected(new NotYourTriage(by));
    }
}
