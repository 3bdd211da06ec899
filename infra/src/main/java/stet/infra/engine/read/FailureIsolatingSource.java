package stet.infra.engine.read;

import java.time.Instant;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The log for one reader: before an event at which that failed, or that cannot be read, it hesitates. */
record FailureIsolatingSource(EventStore log, String reader, LastFailures suspects, Unreadable unreadable)
        implements StreamableMessageSource<TrackedEventMessage<?>> {

    @Override
    public FailureIsolatingStream openStream(@Nullable TrackingToken token) {
        return new FailureIsolatingStream(log, token, reader, suspects, unreadable);
    }

    @Override
    public TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return log.createTokenAt(instant);
    }
}
