package stet.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import stet.infra.engine.sequence.LogSignal;

/** How long events that are committed wait until they have their place in the log. */
final class Placing implements AutoCloseable {
    private final LogSignal signal;
    private final Runnable listener = this::look;
    private final ConcurrentHashMap<Long, Long> places = new ConcurrentHashMap<>();
    private final List<Long> waits = new ArrayList<>();
    private long next;

    /** Watches a log that has so many events. */
    Placing(LogSignal signal, long size) {
        this.signal = signal;
        this.next = size;
        signal.add(listener);
    }

    private synchronized void look() {
        long now = System.nanoTime();
        boolean unknown = signal.mayHaveBehind(Long.MAX_VALUE - 2);
        while (!unknown && signal.mayHaveBehind(next - 1)) places.put(next++, now);
    }

    /** An event was committed that has this place now, and that this process placed. */
    void committed(long index, long nanos) {
        Long placed = places.remove(index);
        if (placed == null) return;
        synchronized (waits) {
            waits.add(Math.max(0, placed - nanos)); // it may be placed before the answer to the commit is here
        }
    }

    /** Milliseconds, of all since it was asked last. */
    double millis(double quantile) {
        synchronized (waits) {
            List<Long> sorted = waits.stream().sorted().toList();
            waits.clear();
            places.clear();
            return sorted.isEmpty() ? Double.NaN : sorted.get((int) (quantile * (sorted.size() - 1))) / 1e6;
        }
    }

    @Override
    public void close() {
        signal.remove(listener);
    }
}
