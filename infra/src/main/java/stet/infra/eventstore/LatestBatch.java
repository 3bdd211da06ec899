package stet.infra.eventstore;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventData;

/**
 * What was read of the log last. All readers are told at once that it has grown: the first asks the database, and the
 * others are given what it found.
 */
final class LatestBatch {
    private List<? extends TrackedEventData<?>> events = List.of();

    /** Events behind an index, in their order without gaps: those of the last batch, or else a new one. */
    synchronized List<? extends TrackedEventData<?>> behind(
            long index, Supplier<List<? extends TrackedEventData<?>>> read) {
        if (!holdsBehind(index)) events = read.get();
        return events.isEmpty() ? events : events.subList(Math.toIntExact(index + 1 - first()), events.size());
    }

    private boolean holdsBehind(long index) {
        return !events.isEmpty() && first() <= index + 1 && index + 1 < first() + events.size();
    }

    private long first() {
        return LogIndex.in(events.getFirst().trackingToken());
    }
}
