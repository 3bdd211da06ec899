package stet.infra.engine.store;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;
import stet.infra.engine.sequence.LogSignal;
import stet.infra.engine.sequence.Sequencer;

/** Axon's event store, which wakes the sequencer when something is committed, and readers when the log has grown. */
final class PromptEventStore extends EmbeddedEventStore {
    private final LogSignal log;
    private final Sequencer sequencer;

    PromptEventStore(Builder builder, LogSignal log, Sequencer sequencer) {
        super(builder);
        this.log = log;
        this.sequencer = sequencer;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new PromptEventStream(super.openStream(token), log);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        sequencer.ring();
    }
}
