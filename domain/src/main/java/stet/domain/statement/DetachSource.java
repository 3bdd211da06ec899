package stet.domain.statement;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.Shape;

/** Take a source away from a claim. */
public record DetachSource(StatementId statement, AttachmentId attachment, String reason, Actor by)
        implements StatementCommand {

    @Override
    public List<Rejection> shape() {
        return Shape.of(Fields.REASON.require(reason));
    }
}
