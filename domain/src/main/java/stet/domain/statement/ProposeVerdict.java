package stet.domain.statement;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.Shape;

/** Say what the evidence shows, for a second person to review. */
public record ProposeVerdict(StatementId statement, Conclusion conclusion, Actor by) implements StatementCommand {

    @Override
    public List<Rejection> shape() {
        return Shape.of(
                Fields.RATIONALE.require(conclusion.rationale()),
                Fields.SINGLE_SOURCE_REASON.check(conclusion.singleSourceReason()));
    }
}
