package stet.infra.desk;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import stet.domain.reader.Reader;
import stet.domain.reader.ReaderEvent;

/** Carries for Axon what administrators do to a reader of the log. */
@AggregateRoot(type = "reader")
final class ReaderStream {
    private @Nullable String id;

    private Reader reader = Reader.untouched();

    @AggregateIdentifier
    @Nullable
    String id() {
        return id;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(Order.ToReader order) {
        return Answer.to(order, () -> reader.decide(order.command(), order.failingAt()));
    }

    @EventSourcingHandler
    void on(ReaderEvent event) {
        id = event.reader().stream().toString();
        reader = reader.evolve(event);
    }
}
