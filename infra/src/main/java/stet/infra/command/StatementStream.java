package stet.infra.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementEvent;

/** Carries a statement for Axon. */
@AggregateRoot(type = StatementStream.TYPE)
final class StatementStream {
    static final String TYPE = "statement";

    private @Nullable String id;

    private Statement statement = Statement.unrecorded();

    @AggregateIdentifier
    @Nullable
    String id() {
        return id;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(Order.ToStatement order) {
        return Answer.to(order, () -> statement.decide(order.command(), order.facts()));
    }

    @EventSourcingHandler
    void on(StatementEvent event) {
        id = event.statement().toString();
        statement = statement.evolve(event);
    }
}
