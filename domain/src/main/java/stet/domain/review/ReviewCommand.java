package stet.domain.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Field;
import stet.domain.Rejection;
import stet.domain.Shape;
import stet.domain.review.ReviewRejection.RangeBackwards;
import stet.domain.review.ReviewRejection.RangeTooLong;
import stet.domain.words.Blank;

/** Something that an auditor wants done with one review. */
public sealed interface ReviewCommand extends Command {

    ReviewId review();

    /**
     * Begin to review a part of the log.
     *
     * @param purpose what the auditors look for, absent when the title says enough
     */
    record OpenReview(
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

    /** Say that an entry of the log was looked at and is in order. */
    record MarkReviewed(
            ReviewId review, long index, @Nullable String note, Actor by) implements ReviewCommand {
        public MarkReviewed {
            note = Blank.toAbsent(note);
        }

        @Override
        public List<Rejection> shape() {
            return Shape.of(Mark.NOTE.check(note));
        }
    }

    /** Say what is not in order about an entry of the log, or has to be explained. */
    record QuestionEntry(ReviewId review, long index, String note, Actor by) implements ReviewCommand {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Mark.NOTE.require(note));
        }
    }

    /** End a review with what it came to. Entries may be left unmarked: how many is recorded. */
    record CloseReview(ReviewId review, String conclusion, Actor by) implements ReviewCommand {
        private static final Field CONCLUSION = new Field("conclusion", "the conclusion", 10_000);

        @Override
        public List<Rejection> shape() {
            return Shape.of(CONCLUSION.require(conclusion));
        }
    }
}
