package stet.domain.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/** Something that happened to one review. */
public sealed interface ReviewEvent {

    ReviewId review();

    /**
     * Auditors look at this part of the log.
     *
     * @param chosen the entries that they look at, in order; absent when it is every one of the range
     */
    record ReviewOpened(
            ReviewId review,
            LogRange range,
            String title,
            @Nullable String purpose,
            Person openedBy,
            @Nullable List<Long> chosen)
            implements ReviewEvent {
        public ReviewOpened {
            chosen = chosen == null ? null : List.copyOf(chosen);
        }

        public Coverage covers() {
            return new Coverage(range, chosen);
        }
    }

    /** An auditor looked at an entry and found it in order. */
    record EntryReviewed(
            ReviewId review, long index, @Nullable String note, Person reviewedBy) implements ReviewEvent {}

    /** An auditor looked at an entry and wants it explained. */
    record EntryQuestioned(ReviewId review, long index, String note, Person questionedBy) implements ReviewEvent {}

    /**
     * The review ended, and nothing is marked in it any more.
     *
     * @param tally how its entries were marked at that moment
     */
    record ReviewClosed(ReviewId review, String conclusion, Tally tally, Person closedBy) implements ReviewEvent {}
}
