package stet.domain.review;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Field;
import stet.domain.Rejection;
import stet.domain.Shape;

/** End a review with what it came to. Entries may be left unmarked: how many is recorded. */
public record CloseReview(ReviewId review, String conclusion, Actor by) implements ReviewCommand {
    private static final Field CONCLUSION = new Field("conclusion", "the conclusion", 10_000);

    @Override
    public List<Rejection> shape() {
        return Shape.of(CONCLUSION.require(conclusion));
    }
}
