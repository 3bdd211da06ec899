package stet.infra.eventstore;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventData;

/**
 * What was read of the log last. All readers are told at once that it has grown: the first asks the database, and the
 * others are given what it found. Who is still further back reads for itself.
 */
final class LatestBatch {
    private final Lock lock = new ReentrantLock();
    private volatile List<? extends TrackedEventData<?>> events = List.of();

    /** Events behind an index, in their order without gaps. */
    List<? extends TrackedEventData<?>> behind(long index, Supplier<List<? extends TrackedEventData<?>>> read) {
        List<? extends TrackedEventData<?>> latest = events;
        return latest.isEmpty() || first(latest) <= index + 1 ? latestBehind(index, read) : read.get();
    }

    private List<? extends TrackedEventData<?>> latestBehind(
            long index, Supplier<List<? extends TrackedEventData<?>>> read) {
        lock.lock();
        try {
            if (!holdsBehind(index)) events = read.get();
            return events.isEmpty()
                    ? events
                    : events.subList(Math.toIntExact(index + 1 - first(events)), events.size());
        } finally {
            lock.unlock();
        }
    }

    private boolean holdsBehind(long index) {
        return !events.isEmpty() && first(events) <= index + 1 && index + 1 < first(events) + events.size();
    }

    private static long first(List<? extends TrackedEventData<?>> events) {
        return LogIndex.in(events.getFirst().trackingToken());
    }
}
