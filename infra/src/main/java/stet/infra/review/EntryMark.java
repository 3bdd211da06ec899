package stet.infra.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.review.Finding;
import stet.domain.review.ReviewId;

/** What an auditor found about an entry of the log in a review. */
public record EntryMark(
        ReviewId review,
        String reviewTitle,
        long index,
        Finding finding,
        @Nullable String note,
        Person by,
        Instant at) {}
