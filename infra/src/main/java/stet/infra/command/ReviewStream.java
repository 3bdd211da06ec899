package stet.infra.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import stet.domain.review.Review;
import stet.domain.review.ReviewEvent;

/** Carries a review for Axon. */
@AggregateRoot(type = "review")
final class ReviewStream {
    private @Nullable String id;

    private Review review = Review.unopened();

    @AggregateIdentifier
    @Nullable
    String id() {
        return id;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(Order.ToReview order) {
        return Answer.to(order, () -> review.decide(order.command(), order.logSize()));
    }

    @EventSourcingHandler
    void on(ReviewEvent event) {
        id = event.review().toString();
        review = review.evolve(event);
    }
}
