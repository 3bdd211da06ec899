package stet.domain.statement;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.Shape;

/** Rest a claim on a passage of a source. */
public record AttachSource(StatementId statement, Attachment attachment, Actor by) implements StatementCommand {

    @Override
    public List<Rejection> shape() {
        return Shape.of(
                Fields.EXCERPT.check(attachment.excerpt()),
                Fields.LOCATOR.check(attachment.locator()),
                Fields.ORIGIN.require(attachment.origin()));
    }
}
