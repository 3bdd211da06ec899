package stet.domain.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Field;
import stet.domain.Rejection;
import stet.domain.Shape;
import stet.domain.review.ReviewRejection.NothingMarked;
import stet.domain.review.ReviewRejection.NothingToReview;
import stet.domain.review.ReviewRejection.RangeBackwards;
import stet.domain.review.ReviewRejection.RangeTooLong;
import stet.domain.review.ReviewRejection.TooManyEntries;
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
            Coverage covers,
            String title,
            @Nullable String purpose,
            Actor by) implements ReviewCommand {
        private static final Field TITLE = new Field("title", "the title", 300);
        private static final Field PURPOSE = new Field("purpose", "the purpose", 10_000);

        public OpenReview {
            purpose = Blank.toAbsent(purpose);
        }

        public OpenReview(ReviewId review, LogRange range, String title, @Nullable String purpose, Actor by) {
            this(review, Coverage.of(range), title, purpose, by);
        }

        @Override
        public List<Rejection> shape() {
            return Shape.of(TITLE.require(title), PURPOSE.check(purpose), checkCoverage());
        }

        private Optional<Rejection> checkCoverage() {
            LogRange range = covers.range();
            List<Long> chosen = covers.chosen();
            if (chosen != null) return checkChosen(chosen.size());
            if (range.isBackwards()) return Optional.of(new RangeBackwards(range));
            return range.isTooLong() ? Optional.of(new RangeTooLong(range)) : Optional.empty();
        }

        private static Optional<Rejection> checkChosen(int many) {
            if (many == 0) return Optional.of(new NothingToReview());
            return many > LogRange.MOST ? Optional.of(new TooManyEntries()) : Optional.empty();
        }
    }

    /**
     * Say of several entries at once what was found, the same about each; all of them or none.
     *
     * @param indices the entries, in any order
     * @param note needed where they are questioned
     */
    record MarkEntries(
            ReviewId review,
            List<Long> indices,
            Finding finding,
            @Nullable String note,
            Actor by) implements ReviewCommand {
        public MarkEntries {
            indices = List.copyOf(indices);
            note = Blank.toAbsent(note);
        }

        @Override
        public List<Rejection> shape() {
            Optional<Rejection> none = indices.isEmpty() ? Optional.of(new NothingMarked()) : Optional.empty();
            return Shape.of(
                    none,
                    finding == Finding.QUESTIONED
                            ? Mark.NOTE.require(note == null ? "" : note)
                            : Mark.NOTE.check(note));
        }

        /** The same, entry by entry. */
        List<ReviewCommand> oneByOne() {
            return indices.stream().map(this::one).toList();
        }

        private ReviewCommand one(long index) {
            return switch (finding) {
                case REVIEWED -> new MarkReviewed(review, index, note, by);
                case QUESTIONED -> new QuestionEntry(review, index, note == null ? "" : note, by);
            };
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
