package stet.infra.engine.store;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventMessage;

/** Which events readers have fetched from Axon's engine, and at which index: it tells that nobody who appends. */
final class SightedEvents {
    private final AtomicLong last = new AtomicLong();
    private final Map<Long, String> numbers = new ConcurrentHashMap<>();
    private final Map<String, Long> indices = new ConcurrentHashMap<>();

    /** Numbers an event that was appended. */
    long number(String event) {
        long number = last.incrementAndGet();
        numbers.put(number, event);
        return number;
    }

    void at(String event, long index) {
        indices.put(event, index);
    }

    long index(EventMessage<?> event) {
        return Objects.requireNonNull(indices.get(event.getIdentifier()));
    }

    /** The index of the event with this number, once a reader has fetched it. */
    OptionalLong place(long number) {
        Long index = indices.get(numbers.getOrDefault(number, ""));
        return index == null ? OptionalLong.empty() : OptionalLong.of(index);
    }
}
