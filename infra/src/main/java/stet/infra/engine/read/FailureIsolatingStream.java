package stet.infra.engine.read;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import stet.infra.engine.store.LogIndex;
import stet.infra.engine.store.StorageFailures;

/**
 * A stream that lets some time pass before it hands out the event at which its reader failed, or says that it cannot read one,
 * so that what comes before it is read in a batch of its own and does not fail with it.
 */
final class FailureIsolatingStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private final EventStore log;
    private final String reader;
    private final LastFailures suspects;
    private final Unreadable unreadable;
    private BlockingStream<TrackedEventMessage<?>> events;
    private long goOnAt = System.nanoTime();
    private long last;
    private @Nullable Throwable failure;
    private @Nullable Runnable callback;

    FailureIsolatingStream(
            EventStore log,
            @Nullable TrackingToken token,
            String reader,
            LastFailures suspects,
            Unreadable unreadable) {
        this.log = log;
        this.reader = reader;
        this.suspects = suspects;
        this.unreadable = unreadable;
        this.events = log.openStream(token);
        this.last = LogIndex.in(token);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        return events.setOnAvailableCallback(onAvailable);
    }

    /** Whoever only looks ahead is not told of a failure: what comes before it has still to be handed on. */
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        try {
            return read(0, TimeUnit.NANOSECONDS) ? events.peek() : Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (read(timeout, unit)) return !(pauses() && isSuspect());
        if (failure != null && !pauses()) throw unreadable.stop(reader, last + 1, failure);
        return false;
    }

    /** Whether there is another event that can be read. After a failure the stream below has lost its place. */
    private boolean read(int timeout, TimeUnit unit) throws InterruptedException {
        while (failure == null) {
            try {
                return events.hasNextAvailable(timeout, unit);
            } catch (RuntimeException | Error unread) {
                if (StorageFailures.isUnavailable(unread)) throw unread;
                if (unreadable.isSetAside(reader, last + 1)) passOver();
                else failure = unread;
            }
        }
        return false;
    }

    private void passOver() {
        last++;
        events.close();
        events = log.openStream(new GlobalSequenceTrackingToken(last));
        if (callback != null) events.setOnAvailableCallback(callback);
    }

    private boolean pauses() {
        return System.nanoTime() - goOnAt < 0;
    }

    private boolean isSuspect() {
        return suspects.of(reader)
                .flatMap(index -> events.peek().filter(event -> LogIndex.of(event) == index))
                .isPresent();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        goOnAt = System.nanoTime() + PAUSE;
        TrackedEventMessage<?> next = events.nextAvailable();
        last = LogIndex.of(next);
        return next;
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        events.skipMessagesWithPayloadTypeOf(ignored);
    }

    @Override
    public void close() {
        events.close();
    }
}
