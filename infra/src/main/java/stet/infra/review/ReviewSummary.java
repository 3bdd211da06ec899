package stet.infra.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.review.Coverage;
import stet.domain.review.LogRange;
import stet.domain.review.ReviewId;
import stet.domain.review.Tally;

/**
 * A review as a list shows it.
 *
 * @param tally how its entries are marked now, or were when it was closed
 * @param closing what it came to, absent as long as it is open
 */
public record ReviewSummary(
        ReviewId id,
        String title,
        @Nullable String purpose,
        Coverage covers,
        Person openedBy,
        Instant openedAt,
        Tally tally,
        @Nullable Closing closing,
        long version) {

    /** When, by whom and with which conclusion the review was closed. */
    public record Closing(String conclusion, Person by, Instant at) {}

    /** From the first entry that it covers to the last. */
    public LogRange range() {
        return covers.range();
    }

    public boolean isOpen() {
        return closing == null;
    }
}
