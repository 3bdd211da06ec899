package stet.domain.statement;

import java.util.LinkedHashMap;
import java.util.Map;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.NoteCommand;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementEvent.NoteEvent;

/** The notes that people left on a statement. They decide nothing, so every state takes them. */
record Notes(Map<NoteId, Note> all) {
    static final Notes NONE = new Notes(Map.of());

    /** What a note says, and who wrote it. */
    record Note(String text, Person writtenBy) {}

    Decision<StatementEvent> decide(NoteCommand command) {
        return switch (command) {
            case AddNote add ->
                Decision.accepted(new NoteAdded(
                        add.statement(), add.note(), add.text(), add.by().person()));
        };
    }

    Notes evolve(NoteEvent event) {
        return switch (event) {
            case NoteAdded added -> with(added.note(), new Note(added.text(), added.writtenBy()));
        };
    }

    private Notes with(NoteId id, Note note) {
        Map<NoteId, Note> more = new LinkedHashMap<>(all);
        more.put(id, note);
        return new Notes(more);
    }
}
