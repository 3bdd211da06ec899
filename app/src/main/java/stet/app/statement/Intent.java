package stet.app.statement;

import java.util.List;
import stet.domain.Rejection;
import stet.domain.source.RegisterSource;
import stet.domain.statement.AttachSource;
import stet.domain.statement.StatementCommand;

/** What someone means by a form that they sent. */
sealed interface Intent {

    /** A command to one statement. */
    record Plain(StatementCommand command) implements Intent {}

    /** To attach a source that may be new to the newsroom. */
    record AttachNew(RegisterSource register, AttachSource attach) implements Intent {}

    /** Nothing that could be done yet. */
    record Unclear(List<Rejection> wrong) implements Intent {}
}
