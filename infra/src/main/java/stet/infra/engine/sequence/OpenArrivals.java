package stet.infra.engine.sequence;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The arrivals beyond the watermark at which an event may still appear: those that were given out, up to the last one seen,
 * and had none when they were looked at. They are few, however many events have their places around them.
 */
final class OpenArrivals {
    private final TreeMap<Long, Long> ranges = new TreeMap<>();
    private long seen;

    OpenArrivals(long seen) {
        this.seen = seen;
    }

    /** The last arrival that was looked at; whatever stands behind it is still to come. */
    long seen() {
        return seen;
    }

    /** An event at this arrival has its place, or will have it with what was found last. */
    void found(long arrival) {
        if (arrival > seen) {
            if (arrival > seen + 1) ranges.put(seen + 1, arrival - 1);
            seen = arrival;
        } else {
            close(arrival);
        }
    }

    /** The same of all from one behind those seen to another. */
    void found(long first, long last) {
        found(first);
        seen = last;
    }

    private void close(long arrival) {
        Map.Entry<Long, Long> around = ranges.floorEntry(arrival);
        if (around == null || around.getValue() < arrival) return;
        ranges.remove(around.getKey());
        if (around.getKey() < arrival) ranges.put(around.getKey(), arrival - 1);
        if (arrival < around.getValue()) ranges.put(arrival + 1, around.getValue());
    }

    /** Whoever was given an arrival up to this one has ended. */
    void settledUntil(long arrival) {
        Map.Entry<Long, Long> around = ranges.floorEntry(arrival);
        ranges.headMap(arrival, true).clear();
        if (around != null && around.getValue() > arrival) ranges.put(arrival + 1, around.getValue());
        seen = Math.max(seen, arrival);
    }

    Long[] firsts() {
        return ranges.keySet().toArray(Long[]::new);
    }

    Long[] lasts() {
        return ranges.values().toArray(Long[]::new);
    }

    /** As PostgreSQL reads an {@code int8multirange}. */
    @Override
    public String toString() {
        return ranges.entrySet().stream()
                .map(range -> "[%d,%d]".formatted(range.getKey(), range.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
