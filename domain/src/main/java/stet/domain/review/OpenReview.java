package stet.domain.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Blank;
import stet.domain.Field;
import stet.domain.Rejection;
import stet.domain.Shape;
import stet.domain.review.ReviewRejection.RangeBackwards;
import stet.domain.review.ReviewRejection.RangeTooLong;

/**
 * Begin to review a part of the log.
 *
 * @param purpose what the auditors look for, absent when the title says enough
 */
public record OpenReview(
        ReviewId review,
        LogRange range,
        String title,
        @Nullable String purpose,
        Actor by) implements ReviewCommand {
    private static final Field TITLE = new Field("title", "the title", 300);
    private static final Field PURPOSE = new Field("purpose", "the purpose", 10_000);

    public OpenReview {
        purpose = Blank.toAbsent(purpose);
    }

    @Override
    public List<Rejection> shape() {
        return Shape.of(TITLE.require(title), PURPOSE.check(purpose), checkRange());
    }

    private Optional<Rejection> checkRange() {
        if (range.isBackwards()) return Optional.of(new RangeBackwards(range));
        return range.isTooLong() ? Optional.of(new RangeTooLong(range)) : Optional.empty();
    }
}
