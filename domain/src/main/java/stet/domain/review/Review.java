package stet.domain.review;

import java.util.Map;
import stet.domain.Decision;
import stet.domain.review.ReviewCommand.CloseReview;
import stet.domain.review.ReviewCommand.MarkReviewed;
import stet.domain.review.ReviewCommand.OpenReview;
import stet.domain.review.ReviewCommand.QuestionEntry;
import stet.domain.review.ReviewEvent.ReviewOpened;
import stet.domain.review.ReviewRejection.AlreadyOpened;
import stet.domain.review.ReviewRejection.RangeOutsideLog;
import stet.domain.review.ReviewRejection.ReviewIsClosed;
import stet.domain.review.ReviewRejection.UnknownReview;

/** A review as its events have made it. */
public sealed interface Review permits Review.Unopened, Open, Review.Closed {

    /** The state before any event. */
    static Review unopened() {
        return new Unopened();
    }

    /**
     * The events that follow from a command in this state, or why it is refused.
     *
     * @param logSize how many entries the log has now
     */
    default Decision<ReviewEvent> decide(ReviewCommand command, long logSize) {
        return switch (command) {
            case OpenReview open -> open(open, logSize);
            case MarkReviewed mark -> markReviewed(mark);
            case QuestionEntry question -> question(question);
            case CloseReview close -> close(close);
        };
    }

    /** This state with one more event behind it. */
    Review evolve(ReviewEvent event);

    default Decision<ReviewEvent> open(OpenReview command, long logSize) {
        return Decision.rejected(new AlreadyOpened(command.review()));
    }

    Decision<ReviewEvent> markReviewed(MarkReviewed command);

    Decision<ReviewEvent> question(QuestionEntry command);

    Decision<ReviewEvent> close(CloseReview command);

    /** Nobody has opened this review. */
    record Unopened() implements Review {

        @Override
        public Review evolve(ReviewEvent event) {
            if (event instanceof ReviewOpened opened) return new Open(opened.range(), Map.of());
            throw new IllegalStateException("a review's events begin with ReviewOpened, not " + event);
        }

        @Override
        public Decision<ReviewEvent> open(OpenReview command, long logSize) {
            LogRange range = command.range();
            if (!range.isWithin(logSize)) return Decision.rejected(new RangeOutsideLog(range, logSize));
            return Decision.accepted(new ReviewOpened(
                    command.review(),
                    range,
                    command.title(),
                    command.purpose(),
                    command.by().person()));
        }

        @Override
        public Decision<ReviewEvent> markReviewed(MarkReviewed command) {
            return Decision.rejected(new UnknownReview(command.review()));
        }

        @Override
        public Decision<ReviewEvent> question(QuestionEntry command) {
            return Decision.rejected(new UnknownReview(command.review()));
        }

        @Override
        public Decision<ReviewEvent> close(CloseReview command) {
            return Decision.rejected(new UnknownReview(command.review()));
        }
    }

    /** The review has its conclusion. */
    record Closed() implements Review {

        @Override
        public Review evolve(ReviewEvent event) {
            throw new IllegalStateException("a closed review has no further event: " + event);
        }

        @Override
        public Decision<ReviewEvent> markReviewed(MarkReviewed command) {
            return Decision.rejected(new ReviewIsClosed());
        }

        @Override
        public Decision<ReviewEvent> question(QuestionEntry command) {
            return Decision.rejected(new ReviewIsClosed());
        }

        @Override
        public Decision<ReviewEvent> close(CloseReview command) {
            return Decision.rejected(new ReviewIsClosed());
        }
    }
}
