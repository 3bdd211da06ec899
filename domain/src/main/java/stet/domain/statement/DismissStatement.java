package stet.domain.statement;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.Shape;

/** Say that a statement needs no check, and why. */
public record DismissStatement(StatementId statement, Dismissal kind, String reason, Actor by)
        implements StatementCommand {

    @Override
    public List<Rejection> shape() {
        return Shape.of(Fields.REASON.require(reason));
    }
}
