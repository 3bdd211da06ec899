package stet.infra.repeat;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Rejection;
import stet.domain.statement.StatementCommand.Repeatable;
import stet.domain.statement.StatementId;
import stet.infra.statement.AttachNewSource;

/**
 * The same for a statement and for some that repeat it, all of it or nothing.
 *
 * @param first what is asked of the statement: {@code asked}, or to attach a source that may be new
 * @param asked what is asked of each
 */
public record OnRepeats(Command first, Repeatable asked, List<StatementId> repeats) implements Command {
    public OnRepeats {
        repeats = List.copyOf(repeats);
    }

    public static OnRepeats of(Repeatable asked, List<StatementId> repeats) {
        return new OnRepeats(asked, asked, repeats);
    }

    public static OnRepeats of(AttachNewSource asked, List<StatementId> repeats) {
        return new OnRepeats(asked, asked.attach(), repeats);
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
