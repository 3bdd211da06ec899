package stet.infra.eventstore;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store, which wakes the readers of this process as soon as something is committed. */
final class PromptEventStore extends EmbeddedEventStore {
    private final Set<Runnable> readers = new CopyOnWriteArraySet<>();

    PromptEventStore(Builder builder) {
        super(builder);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new PromptEventStream(super.openStream(token), readers);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        readers.forEach(Runnable::run);
    }
}
