package stet.domain.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Blank;
import stet.domain.Rejection;
import stet.domain.Shape;

/** Say that an entry of the log was looked at and is in order. */
public record MarkReviewed(
        ReviewId review, long index, @Nullable String note, Actor by) implements ReviewCommand {
    public MarkReviewed {
        note = Blank.toAbsent(note);
    }

    @Override
    public List<Rejection> shape() {
        return Shape.of(Mark.NOTE.check(note));
    }
}
