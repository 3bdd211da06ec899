package stet.domain.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Blank;
import stet.domain.Rejection;
import stet.domain.Shape;

/** Sign off a proposed verdict as the second person. */
public record MarkVerified(StatementId statement, @Nullable String note, Actor by) implements StatementCommand {
    public MarkVerified {
        note = Blank.toAbsent(note);
    }

    @Override
    public List<Rejection> shape() {
        return Shape.of(Fields.NOTE.check(note));
    }
}
