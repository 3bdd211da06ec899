package stet.infra.engine.store;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventData;

/**
 * What was read of the log last. All readers are told at once that it has grown: the first asks the database, and the
 * others are given what it found. Who is still further back reads for itself, and who comes later too: by then the database
 * may be another one, restored from a backup.
 */
final class LatestBatch {
    static final long FRESH = TimeUnit.MILLISECONDS.toNanos(20);

    private final LongSupplier nanos;
    private final Lock lock = new ReentrantLock();
    private long readAt;
    /** Given up when memory runs short: events may be as long as articles, and nobody waits for these any more. */
    private volatile SoftReference<List<? extends TrackedEventData<?>>> kept = new SoftReference<>(List.of());

    LatestBatch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Events behind an index, in their order without gaps. */
    List<? extends TrackedEventData<?>> behind(long index, Supplier<List<? extends TrackedEventData<?>>> read) {
        List<? extends TrackedEventData<?>> latest = kept();
        return latest.isEmpty() || first(latest) <= index + 1 ? latestBehind(index, read) : read.get();
    }

    private List<? extends TrackedEventData<?>> latestBehind(
            long index, Supplier<List<? extends TrackedEventData<?>>> read) {
        lock.lock();
        try {
            List<? extends TrackedEventData<?>> latest = kept();
            if (isFresh() && holdsBehind(latest, index)) return rest(latest, index);
            List<? extends TrackedEventData<?>> found = read.get();
            readAt = nanos.getAsLong();
            kept = new SoftReference<>(found);
            return found;
        } finally {
            lock.unlock();
        }
    }

    private boolean isFresh() {
        return nanos.getAsLong() - readAt < FRESH;
    }

    private List<? extends TrackedEventData<?>> kept() {
        List<? extends TrackedEventData<?>> latest = kept.get();
        return latest == null ? List.of() : latest;
    }

    private static boolean holdsBehind(List<? extends TrackedEventData<?>> events, long index) {
        return !events.isEmpty() && first(events) <= index + 1 && index + 1 < first(events) + events.size();
    }

    private static List<? extends TrackedEventData<?>> rest(List<? extends TrackedEventData<?>> events, long index) {
        return events.subList(Math.toIntExact(index + 1 - first(events)), events.size());
    }

    private static long first(List<? extends TrackedEventData<?>> events) {
        return LogIndex.in(events.getFirst().trackingToken());
    }
}
