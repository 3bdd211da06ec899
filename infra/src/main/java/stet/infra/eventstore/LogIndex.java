package stet.infra.eventstore;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** The place of an event in the log. */
public final class LogIndex {
    /** Stands before the first. */
    public static final long NONE = -1;

    static final String METADATA = "logIndex";

    private LogIndex() {}

    /** The index of an event that a processing group handles; larger is later. */
    public static long of(EventMessage<?> event) {
        return Long.parseLong((String) event.getMetaData().get(METADATA));
    }

    /** The index of the last event that was read. */
    static long in(@Nullable TrackingToken token) {
        TrackingToken read = WrappedToken.unwrapLowerBound(token);
        return read == null ? NONE : read.position().orElse(NONE);
    }
}
