package stet.infra.source;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import stet.domain.source.Source;
import stet.domain.source.SourceEvent;
import stet.domain.source.SourceId;
import stet.infra.desk.Answer;
import stet.infra.desk.Order;

/** Carries a source for Axon. */
@AggregateRoot(type = "source")
public final class SourceStream {
    private @Nullable String id;

    private @Nullable Source source;

    @AggregateIdentifier
    @Nullable
    String id() {
        return id;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(Order.ToSource order) {
        return Answer.to(order, () -> source(order.command().source()).decide(order.command()));
    }

    @EventSourcingHandler
    void on(SourceEvent event) {
        id = event.source().toString();
        source = source(event.source()).evolve(event);
    }

    /** The source as it stands now; before its first event this knows no more than the id that was asked for. */
    public Source source(SourceId id) {
        return source == null ? Source.unregistered(id) : source;
    }
}
