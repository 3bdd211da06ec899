package stet.infra.review;

import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Decision.Accepted;
import stet.domain.review.Review;
import stet.domain.review.ReviewCommand;
import stet.domain.review.ReviewCommand.CloseReview;
import stet.domain.review.ReviewCommand.MarkReviewed;
import stet.infra.desk.Streams;

/** Asks a review's rules what would become of commands before anyone gives them. */
@Component
public class ReviewProspects {
    private static final String WORDS = "…";

    private final Streams streams;

    ReviewProspects(Streams streams) {
        this.streams = streams;
    }

    /**
     * What one person can do with a review, as the log has it now.
     *
     * @param marks whether its entries can be marked
     * @param closes whether it can be closed
     */
    public record Prospect(boolean marks, boolean closes) {
        public static final Prospect NONE = new Prospect(false, false);
    }

    public Prospect of(ReviewSummary review, Actor by) {
        MarkReviewed mark = new MarkReviewed(review.id(), review.range().from(), null, by);
        CloseReview close = new CloseReview(review.id(), WORDS, by);
        return streams.readable(ReviewHandler.REVIEW, review.id().value())
                .map(now -> new Prospect(takes(now, mark), takes(now, close)))
                .orElse(Prospect.NONE);
    }

    /** How long the log is matters to nothing that is done with an open review. */
    private static boolean takes(Review review, ReviewCommand command) {
        return review.decide(command, 0) instanceof Accepted<?>;
    }
}
