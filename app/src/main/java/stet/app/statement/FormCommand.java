package stet.app.statement;

import java.util.List;
import stet.domain.Rejection;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AttachSource;

/** What someone means by a form that they sent. */
sealed interface FormCommand {

    /** A command to one statement. */
    record Plain(StatementCommand command) implements FormCommand {}

    /** To attach a source that may be new to the newsroom. */
    record AttachNew(RegisterSource register, AttachSource attach) implements FormCommand {}

    /** Nothing that could be done yet. */
    record Unclear(List<Rejection> wrong) implements FormCommand {}
}
