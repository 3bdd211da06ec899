package stet.infra.evidence;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Rejection;
import stet.domain.statement.StatementCommand.AttachSource;

/**
 * Rest one claim on several passages, all of them or none.
 *
 * @param each of a known source ({@link AttachSource}) or of one that may be new ({@link AttachNewSource}), all of them to one
 *     statement
 */
public record AttachSeveral(List<Command> each, Actor by) implements Command {
    public AttachSeveral {
        each = List.copyOf(each);
    }

    @Override
    public List<Rejection> shape() {
        return each.stream()
                .flatMap(attach -> attach.shape().stream())
                .distinct()
                .toList();
    }
}
