package stet.infra.desk;

import java.util.UUID;
import stet.domain.Actor;
import stet.domain.statement.NoteId;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementId;

/** Leaves notes, which fit any state that a statement is in. */
public final class Noting {
    private Noting() {}

    public static AddNote note(StatementId statement, String text, Actor by) {
        return new AddNote(statement, null, new NoteId(UUID.randomUUID()), text, by);
    }
}
