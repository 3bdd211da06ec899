package stet.infra.repeat;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Rejection;
import stet.domain.statement.StatementCommand.Repeatable;
import stet.domain.statement.StatementId;
import stet.infra.evidence.AttachNewSource;
import stet.infra.evidence.AttachSeveral;

/**
 * The same for a statement and for some that repeat it, all of it or nothing.
 *
 * @param first what is asked of the statement: a {@link Repeatable}, or to attach sources that may be new ({@link
 *     AttachNewSource}, {@link AttachSeveral})
 */
public record OnRepeats(Command first, List<StatementId> repeats) implements Command {
    public OnRepeats {
        repeats = List.copyOf(repeats);
    }

    @Override
    public Actor by() {
        return first.by();
    }

    @Override
    public List<Rejection> shape() {
        return first.shape();
    }
}
