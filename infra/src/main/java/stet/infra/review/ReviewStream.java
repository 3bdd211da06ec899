package stet.infra.review;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import stet.domain.review.Review;
import stet.domain.review.ReviewEvent;
import stet.infra.desk.Answer;
import stet.infra.desk.Order;
import stet.infra.engine.store.KnownStreams;

/** Carries a review for Axon. */
@AggregateRoot(type = ReviewStream.TYPE)
public final class ReviewStream {
    static final String TYPE = "review";

    private @Nullable String id;

    private Review review = Review.unopened();

    ReviewStream() {}

    private ReviewStream(ReviewStream other) {
        this.id = other.id;
        this.review = other.review;
    }

    @AggregateIdentifier
    @Nullable
    String id() {
        return id;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(Order.ToReview order, KnownStreams known) {
        Answer answer = Answer.to(order, () -> review.decide(order.command(), order.logSize()));
        if (answer.appends()) remember(known, answer);
        return answer;
    }

    private void remember(KnownStreams known, Answer answer) {
        ReviewStream left = new ReviewStream(this);
        known.remember(TYPE, answer.stream(), answer.version(), () -> new ReviewStream(left));
    }

    @EventSourcingHandler
    void on(ReviewEvent event) {
        id = event.review().toString();
        review = review.evolve(event);
    }
}
