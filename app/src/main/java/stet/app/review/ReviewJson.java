package stet.app.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.infra.review.ReviewSummary;

/**
 * A review, as the API says it.
 *
 * @param entries those that it covers, absent when it is every one from the first index to the last
 */
@Schema(name = "Review")
record ReviewJson(
        UUID id,
        String title,
        @Nullable String purpose,
        long fromIndex,
        long toIndex,
        @Nullable List<Long> entries,
        String openedBy,
        Instant openedAt,
        int reviewed,
        int questioned,
        int unmarked,
        boolean open,
        @Nullable ClosingJson closing,
        long version) {

    /** When, by whom and with which conclusion the review was closed. */
    @Schema(name = "Closing")
    record ClosingJson(String conclusion, String by, Instant at) {
        static ClosingJson of(ReviewSummary.Closing closing) {
            return new ClosingJson(closing.conclusion(), closing.by().id(), closing.at());
        }
    }

    static ReviewJson of(ReviewSummary review) {
        return new ReviewJson(
                review.id().value(),
                review.title(),
                review.purpose(),
                review.range().from(),
                review.range().to(),
                review.covers().chosen(),
                review.openedBy().id(),
                review.openedAt(),
                review.tally().reviewed(),
                review.tally().questioned(),
                review.tally().unmarked(),
                review.isOpen(),
                review.closing() == null ? null : ClosingJson.of(review.closing()),
                review.version());
    }

    String tag() {
        return String.valueOf(version);
    }
}
