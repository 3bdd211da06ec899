package stet.domain.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Blank;
import stet.domain.Rejection;
import stet.domain.Shape;

/** Flag a statement as a claim that is to be checked. */
public record FlagClaim(
        StatementId statement,
        @Nullable String reason,
        @Nullable String proposition,
        Actor by) implements StatementCommand {
    public FlagClaim {
        reason = Blank.toAbsent(reason);
        proposition = Blank.toAbsent(proposition);
    }

    @Override
    public List<Rejection> shape() {
        return Shape.of(Fields.REASON.check(reason), Fields.PROPOSITION.check(proposition));
    }
}
