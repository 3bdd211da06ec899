package stet.infra.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The streams that were written last, each as its last event left it, so that the next command on one needs not read it.
 * Another replica may have gone on meanwhile, which the append finds out: what fails by it is forgotten.
 */
final class KnownStreams {
    private static final int MOST = 20_000;

    /** A stream, and of which kind it is: under its id there is none of another. */
    record Key(String type, UUID stream) {}

    private final Map<Key, StreamState<?>> streams = new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, StreamState<?>> eldest) {
            return size() > MOST;
        }
    };

    /** Remembers how the current unit of work leaves a stream, as soon as that is committed. */
    void remember(Key stream, StreamState<?> state) {
        CurrentUnitOfWork.get().root().afterCommit(unit -> put(stream, state));
    }

    private synchronized void put(Key stream, StreamState<?> state) {
        streams.merge(stream, state, (before, after) -> before.version() > after.version() ? before : after);
    }

    /** How a stream was left, if the current unit of work may decide by memory. */
    Optional<StreamState<?>> find(Key stream) {
        Recall recall = Recall.ofCurrentWork();
        StreamState<?> known = recall == null ? null : get(stream);
        if (recall == null || known == null) return Optional.empty();
        recall.use();
        CurrentUnitOfWork.get().root().onRollback(unit -> forget(stream));
        return Optional.of(known);
    }

    private synchronized @Nullable StreamState<?> get(Key stream) {
        return streams.get(stream);
    }

    private synchronized void forget(Key stream) {
        streams.remove(stream);
    }
}
