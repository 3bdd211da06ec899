package stet.domain.statement;

import java.util.LinkedHashMap;
import java.util.Map;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.statement.Notes.NoteRejection.NotYourNote;
import stet.domain.statement.Notes.NoteRejection.UnknownNote;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.AmendNote;
import stet.domain.statement.StatementCommand.NoteCommand;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementEvent.NoteAmended;
import stet.domain.statement.StatementEvent.NoteEvent;

/**
 * The notes that people left on a statement. They decide nothing, so every state takes them; who wrote one may amend it.
 *
 * @param all each as it reads now
 */
public record Notes(Map<NoteId, Note> all) {
    static final Notes NONE = new Notes(Map.of());

    /** What a note says, and who wrote it. */
    record Note(String text, Person writtenBy) {}

    Decision<StatementEvent> decide(NoteCommand command) {
        return switch (command) {
            case AddNote add ->
                Decision.accepted(new NoteAdded(
                        add.statement(),
                        add.claim(),
                        add.note(),
                        add.text(),
                        add.by().person()));
            case AmendNote amend -> amend(amend);
        };
    }

    private Decision<StatementEvent> amend(AmendNote command) {
        Note note = all.get(command.note());
        Person by = command.by().person();
        if (note == null) return Decision.rejected(new UnknownNote(command.note()));
        if (!note.writtenBy().equals(by)) return Decision.rejected(new NotYourNote(note.writtenBy()));
        return note.text().equals(command.text())
                ? Decision.unchanged()
                : Decision.accepted(
                        new NoteAmended(command.statement(), command.note(), note.text(), command.text(), by));
    }

    Notes evolve(NoteEvent event) {
        return switch (event) {
            case NoteAdded added -> with(added.note(), new Note(added.text(), added.writtenBy()));
            case NoteAmended amended -> with(amended.note(), new Note(amended.text(), amended.amendedBy()));
        };
    }

    private Notes with(NoteId id, Note note) {
        Map<NoteId, Note> more = new LinkedHashMap<>(all);
        more.put(id, note);
        return new Notes(more);
    }

    /** Why a note stays as it is. */
    public sealed interface NoteRejection extends Rejection {

        @Override
        default String field() {
            return "note";
        }

        /** The statement has no such note. */
        record UnknownNote(NoteId note) implements NoteRejection {
            @Override
            public String sentence() {
                return "This statement has no note %s. Reload the statement to see its notes.".formatted(note);
            }

            @Override
            public Kind kind() {
                return Kind.UNKNOWN;
            }
        }

        /** Nobody puts words into somebody else's mouth. */
        record NotYourNote(Person writtenBy) implements NoteRejection {
            @Override
            public String sentence() {
                return "%s wrote this note, and only its author amends it. Add a note of your own."
                        .formatted(writtenBy);
            }

            @Override
            public Kind kind() {
                return Kind.FORBIDDEN;
            }
        }
    }
}
