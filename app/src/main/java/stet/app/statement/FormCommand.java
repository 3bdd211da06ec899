package stet.app.statement;

import java.util.List;
import stet.domain.Command;
import stet.domain.Rejection;

/** What someone means by a form that they sent. */
sealed interface FormCommand {

    /** A command to one statement, or about its fixes. */
    record Plain(Command command) implements FormCommand {}

    /** To attach a source, or several, that may be new to the newsroom. */
    record Attach(Command command) implements FormCommand {}

    /** Nothing that could be done yet. */
    record Unclear(List<Rejection> wrong) implements FormCommand {}
}
