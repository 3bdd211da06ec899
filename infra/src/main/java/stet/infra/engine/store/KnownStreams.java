package stet.infra.engine.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The streams that were written last, each as its last event left it, so that the next command on one needs not read it. To
 * Axon that is a snapshot. Another replica may have gone on meanwhile, which the append finds out.
 */
@Component
public class KnownStreams {
    private static final int MOST = 20_000;

    private final Map<String, Known> streams = new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Remembers how the current unit of work leaves a stream, as soon as that is committed.
     *
     * @param shell makes a copy, for Axon to work with, of what carries the stream
     */
    public void remember(String type, UUID stream, long version, Supplier<?> shell) {
        Known known = new Known(type, version, shell);
        CurrentUnitOfWork.get().root().afterCommit(unit -> put(stream.toString(), known));
    }

    private synchronized void put(String stream, Known known) {
        streams.merge(stream, known, (before, after) -> before.version > after.version ? before : after);
    }

    /** How the stream was left, if the current unit of work may take it from memory; what fails by it is forgotten. */
    Optional<DomainEventMessage<?>> find(String stream) {
        Recall recall = Recall.ofCurrentWork();
        if (recall == null || !recall.permits(stream)) return Optional.empty();
        Known known = get(stream);
        if (known == null) return Optional.empty();
        recall.use();
        CurrentUnitOfWork.get().root().onRollback(unit -> forget(stream));
        return Optional.of(new GenericDomainEventMessage<>(known.type, stream, known.version, known.shell.get()));
    }

    private synchronized @Nullable Known get(String stream) {
        return streams.get(stream);
    }

    private synchronized void forget(String stream) {
        streams.remove(stream);
    }

    private record Known(String type, long version, Supplier<?> shell) {}
}
