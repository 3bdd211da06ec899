package stet.domain.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stet.domain.Decision;
import stet.domain.review.ReviewCommand.CloseReview;
import stet.domain.review.ReviewCommand.MarkEntries;
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
            case MarkEntries several -> markEntries(several);
            case CloseReview close -> close(close);
        };
    }

    /** As if each were marked by itself, one behind the other; nothing is when one of them is refused. */
    private Decision<ReviewEvent> markEntries(MarkEntries command) {
        List<ReviewEvent> events = new ArrayList<>();
        Review now = this;
        for (ReviewCommand each : command.oneByOne())
            switch (now.decide(each, 0)) {
                case Decision.Rejected<ReviewEvent> refused -> {
                    return refused;
                }
                case Decision.Accepted<ReviewEvent>(var marked) -> {
                    events.addAll(marked);
                    for (ReviewEvent event : marked) now = now.evolve(event);
                }
            }
        return new Decision.Accepted<>(events);
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
            if (event instanceof ReviewOpened opened) return new Open(opened.covers(), Map.of());
            throw new IllegalStateException("a review's events begin with ReviewOpened, not " + event);
        }

        @Override
        public Decision<ReviewEvent> open(OpenReview command, long logSize) {
            LogRange range = command.covers().range();
            if (!range.isWithin(logSize)) return Decision.rejected(new RangeOutsideLog(range, logSize));
            return Decision.accepted(new ReviewOpened(
                    command.review(),
                    range,
                    command.title(),
                    command.purpose(),
                    command.by().person(),
                    command.covers().chosen()));
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
