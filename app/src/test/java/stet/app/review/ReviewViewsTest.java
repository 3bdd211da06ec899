package stet.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.app.web.ProgressBar;
import stet.domain.Person;
import stet.domain.review.Coverage;
import stet.domain.review.LogRange;
import stet.domain.review.ReviewId;
import stet.domain.review.Tally;
import stet.infra.review.ReviewSummary;

class ReviewViewsTest {

    @Test
    void the_entries_of_a_large_review_are_counted_in_groups() {
        ReviewSummary review = new ReviewSummary(
                new ReviewId(UUID.randomUUID()),
                "Week 12",
                null,
                Coverage.of(new LogRange(4_001, 5_000)),
                new Person("otto"),
                Instant.EPOCH,
                new Tally(0, 0, 1_000),
                null,
                0);

        ProgressBar progress = ReviewViews.progress(review);

        assertThat(progress.words()).isEqualTo("0 of 1,000 marked");
        assertThat(progress.open()).isEqualTo("0 reviewed · 0 questioned · 1,000 unmarked");
    }
}
