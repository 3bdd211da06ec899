package stet.infra.engine.read;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** At which event each reader of this process failed last, as long as it has not passed it. */
public final class LastFailures {
    private final Map<String, Long> indices = new ConcurrentHashMap<>();

    void add(String reader, long index) {
        indices.put(reader, index);
    }

    void remove(String reader) {
        indices.remove(reader);
    }

    Optional<Long> of(String reader) {
        return Optional.ofNullable(indices.get(reader));
    }
}
