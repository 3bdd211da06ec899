package stet.infra.engine.store;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;
import stet.infra.engine.sequence.LogSignal;
import stet.infra.engine.sequence.Sequencer;

/** Axon's event store, which takes streams from memory where it may, and wakes the sequencer when something is committed, and readers when the log has grown. */
final class PromptEventStore extends EmbeddedEventStore {
    private final LogSignal log;
    private final Sequencer sequencer;
    private final KnownStreams known;

    PromptEventStore(Builder builder, LogSignal log, Sequencer sequencer, KnownStreams known) {
        super(builder);
        this.log = log;
        this.sequencer = sequencer;
        this.known = known;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new PromptEventStream(super.openStream(token), log);
    }

    @Override
    public DomainEventStream readEvents(String stream) {
        return known.find(stream)
                .map(snapshot -> DomainEventStream.of(snapshot))
                .orElseGet(() -> super.readEvents(stream));
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        sequencer.ring();
    }
}
