package stet.infra.engine.rebuild;

import java.util.Iterator;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import stet.infra.engine.store.LogIndex;
import stet.infra.engine.store.StorageFailures;

/** The log behind an index, without events that cannot be read and were set aside. Used by one thread at a time. */
final class LogFrom implements AutoCloseable {
    private final EventStorageEngine log;
    private final LongPredicate setAside;
    private Stream<? extends TrackedEventMessage<?>> events;
    private Iterator<? extends TrackedEventMessage<?>> each;
    private long last;

    LogFrom(EventStorageEngine log, long last, LongPredicate setAside) {
        this.log = log;
        this.setAside = setAside;
        this.last = last;
        this.events = log.readEvents(new GlobalSequenceTrackingToken(last), false);
        this.each = events.iterator();
    }

    /** Whether there is another one up to an index; those behind it are not even looked at. */
    boolean hasNext(long until) {
        while (last < until) {
            try {
                return each.hasNext();
            } catch (RuntimeException failure) {
                if (StorageFailures.isUnavailable(failure)) throw failure;
                if (!setAside.test(last + 1)) throw new EventUnreadable(last + 1, failure);
                passOver();
            }
        }
        return false;
    }

    private void passOver() {
        events.close();
        last++;
        events = log.readEvents(new GlobalSequenceTrackingToken(last), false);
        each = events.iterator();
    }

    TrackedEventMessage<?> next() {
        TrackedEventMessage<?> next = each.next();
        last = LogIndex.of(next);
        return next;
    }

    @Override
    public void close() {
        events.close();
    }
}
