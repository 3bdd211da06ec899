package stet.domain.review;

import stet.domain.Count;
import stet.domain.Person;
import stet.domain.Rejection;

/** Why a review refuses a command. */
public sealed interface ReviewRejection extends Rejection {

    /** No review has this id. */
    record UnknownReview(ReviewId review) implements ReviewRejection {
        @Override
        public String sentence() {
            return "There is no review %s. Check the id or look for it among the reviews.".formatted(review);
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** A review with this id was opened before. */
    record AlreadyOpened(ReviewId review) implements ReviewRejection {
        @Override
        public String sentence() {
            return "Review %s is opened already. Use it as it is, or open another one.".formatted(review);
        }
    }

    /** The range ends before it begins, so that there is nothing in it. */
    record RangeBackwards(LogRange range) implements ReviewRejection {
        @Override
        public String sentence() {
            return "The range begins at entry %d and ends before it, at %d. Enter the first index, then the last."
                    .formatted(range.from(), range.to());
        }

        @Override
        public String field() {
            return "toIndex";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The range holds more entries than anyone would look at. */
    record RangeTooLong(LogRange range) implements ReviewRejection {
        @Override
        public String sentence() {
            return "A review covers at most %s entries, and %d to %d are more. Open several reviews, one for each part."
                    .formatted(Count.of(LogRange.MOST), range.from(), range.to());
        }

        @Override
        public String field() {
            return "toIndex";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** What was asked for lets no entry through. */
    record NothingToReview() implements ReviewRejection {
        @Override
        public String sentence() {
            return "No entry of the log is like that, so there is nothing to review. Ask for less, and look at the log first.";
        }

        @Override
        public String field() {
            return "entries";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** More entries were chosen than anyone would look at. */
    record TooManyEntries() implements ReviewRejection {
        @Override
        public String sentence() {
            return "A review covers at most %s entries, and more are like that. Narrow them down, by days for example, and open several reviews."
                    .formatted(Count.of(LogRange.MOST));
        }

        @Override
        public String field() {
            return "entries";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Several entries were to be marked, and none was chosen. */
    record NothingMarked() implements ReviewRejection {
        @Override
        public String sentence() {
            return "No entry is chosen. Choose those that you mean, then say what you found.";
        }

        @Override
        public String field() {
            return "entries";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Some of the range is not in the log. */
    record RangeOutsideLog(LogRange range, long logSize) implements ReviewRejection {
        @Override
        public String sentence() {
            return logSize == 0
                    ? "The log has no entry yet, so there is nothing to review. Come back when something happened."
                    : "The log has the entries 0 to %d, and not all of %d to %d. Choose a range inside the log."
                            .formatted(logSize - 1, range.from(), range.to());
        }

        @Override
        public String field() {
            return range.from() < 0 ? "fromIndex" : "toIndex";
        }
    }

    /** The entry is not among those that the review covers. */
    record EntryOutsideRange(long index, LogRange range) implements ReviewRejection {
        @Override
        public String sentence() {
            return range.holds(index)
                    ? "This review covers chosen entries from %d to %d, and not %d. Open another review for that one."
                            .formatted(range.from(), range.to(), index)
                    : "This review covers the entries %d to %d, and not %d. Open another review for that one."
                            .formatted(range.from(), range.to(), index);
        }

        @Override
        public String field() {
            return "index";
        }
    }

    /** The review has its conclusion. */
    record ReviewIsClosed() implements ReviewRejection {
        @Override
        public String sentence() {
            return "This review is closed and takes nothing more. Open another one to look at its entries again.";
        }
    }

    /** A machine tried to mark an entry or to close a review. */
    record AutomationReviews(Person automation) implements ReviewRejection {
        @Override
        public String sentence() {
            return "%s is an automation. It can open a review, but only a person marks entries and closes it."
                    .formatted(automation);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }
}
