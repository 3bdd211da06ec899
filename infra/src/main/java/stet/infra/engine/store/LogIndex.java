package stet.infra.engine.store;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** The place of an event in the log. */
public final class LogIndex {
    /** Stands before the first. */
    public static final long NONE = -1;

    private LogIndex() {}

    /** The index of an event that was read from the log; larger is later. */
    public static long of(EventMessage<?> event) {
        if (event instanceof TrackedEventMessage<?> read) return in(read.trackingToken());
        throw new IllegalArgumentException("not read from the log: " + event.getIdentifier());
    }

    /** The index of the last event that was read. */
    public static long in(@Nullable TrackingToken token) {
        TrackingToken read = WrappedToken.unwrapLowerBound(token);
        return read == null ? NONE : read.position().orElse(NONE);
    }
}
