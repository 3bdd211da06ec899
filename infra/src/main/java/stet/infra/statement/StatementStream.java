package stet.infra.statement;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementEvent;
import stet.infra.desk.Answer;
import stet.infra.desk.Order;
import stet.infra.engine.store.KnownStreams;

/** Carries a statement for Axon. */
@AggregateRoot(type = StatementStream.TYPE)
public final class StatementStream {
    public static final String TYPE = "statement";

    private @Nullable String id;

    private Statement statement = Statement.unrecorded();

    StatementStream() {}

    private StatementStream(StatementStream other) {
        this.id = other.id;
        this.statement = other.statement;
    }

    @AggregateIdentifier
    @Nullable
    String id() {
        return id;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(Order.ToStatement order, KnownStreams known) {
        Answer answer = Answer.to(order, () -> statement.decide(order.command(), order.facts()));
        if (answer.appends()) remember(known, answer);
        return answer;
    }

    private void remember(KnownStreams known, Answer answer) {
        StatementStream left = new StatementStream(this);
        known.remember(TYPE, answer.stream(), answer.version(), () -> new StatementStream(left));
    }

    @EventSourcingHandler
    void on(StatementEvent event) {
        id = event.statement().toString();
        statement = statement.evolve(event);
    }
}
