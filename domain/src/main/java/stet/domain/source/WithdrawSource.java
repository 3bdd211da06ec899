package stet.domain.source;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Field;
import stet.domain.Rejection;
import stet.domain.Shape;

/** Say that nothing may rest on a source any more, and why. */
public record WithdrawSource(SourceId source, String reason, Actor by) implements SourceCommand {
    private static final Field REASON = new Field("reason", "the reason", 10_000);

    @Override
    public List<Rejection> shape() {
        return Shape.of(REASON.require(reason));
    }
}
