package stet.domain.statement;

import static stet.domain.statement.Examples.ADA;
import static stet.domain.statement.Examples.ADA_ACTS;
import static stet.domain.statement.Examples.BEN;
import static stet.domain.statement.Examples.BEN_ACTS;
import static stet.domain.statement.Examples.NOTE;
import static stet.domain.statement.Examples.STATEMENT;
import static stet.domain.statement.Examples.recorded;
import static stet.domain.statement.Examples.verified;
import static stet.domain.statement.Scenario.given;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.domain.statement.Notes.NoteRejection.NotYourNote;
import stet.domain.statement.Notes.NoteRejection.UnknownNote;
import stet.domain.statement.StatementCommand.AmendNote;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementEvent.NoteAmended;

/** Who wrote a note may mend it, and nothing that it said is lost. */
class NotesTest {
    private static final NoteAdded LEFT = new NoteAdded(STATEMENT, null, NOTE, "Ask the archiv.", BEN);
    private static final AmendNote MEND = new AmendNote(STATEMENT, NOTE, "Ask the archive.", BEN_ACTS);
    private static final NoteAmended MENDED =
            new NoteAmended(STATEMENT, NOTE, "Ask the archiv.", "Ask the archive.", BEN);

    @Test
    void the_author_of_a_note_mends_it_whatever_became_of_the_statement() {
        given(recorded(), LEFT).when(MEND).then(MENDED);
        given(noted(verified())).when(MEND).then(MENDED).leaving(Workflow.VERIFIED, false);
    }

    @Test
    void what_it_said_before_is_what_it_was_mended_to_last() {
        given(recorded(), LEFT, MENDED)
                .when(new AmendNote(STATEMENT, NOTE, "Asked.", BEN_ACTS))
                .then(new NoteAmended(STATEMENT, NOTE, "Ask the archive.", "Asked.", BEN));
    }

    @Test
    void nobody_mends_what_another_wrote() {
        given(recorded(), LEFT)
                .when(new AmendNote(STATEMENT, NOTE, "Do not ask.", ADA_ACTS))
                .thenRejected(new NotYourNote(BEN));
    }

    @Test
    void a_note_that_nobody_left_is_not_mended() {
        NoteId other = new NoteId(new UUID(6, 2));
        given(recorded(), new NoteAdded(STATEMENT, null, NOTE, "Odd.", ADA))
                .when(new AmendNote(STATEMENT, other, "Odder.", ADA_ACTS))
                .thenRejected(new UnknownNote(other));
    }

    @Test
    void a_note_that_says_so_already_stays_as_it_is() {
        given(recorded(), LEFT, MENDED).when(MEND).thenNothing();
    }

    private static StatementEvent[] noted(StatementEvent[] history) {
        StatementEvent[] longer = Arrays.copyOf(history, history.length + 1);
        longer[history.length] = LEFT;
        return longer;
    }
}
