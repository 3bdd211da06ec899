package stet.domain.statement;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.Shape;

/** Take a verified claim up again. */
public record ReopenClaim(StatementId statement, String reason, Actor by) implements StatementCommand {

    @Override
    public List<Rejection> shape() {
        return Shape.of(Fields.REASON.require(reason));
    }
}
