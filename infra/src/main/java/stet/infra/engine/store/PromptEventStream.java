package stet.infra.engine.store;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;
import stet.infra.engine.sequence.LogSignal;

/** A stream of events whose reader is called when there are more. */
final class PromptEventStream implements TrackingEventStream {
    private final TrackingEventStream events;
    private final LogSignal log;
    private @Nullable Runnable reader;

    PromptEventStream(TrackingEventStream events, LogSignal log) {
        this.events = events;
        this.log = log;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        leave();
        reader = callback;
        return log.add(callback);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return events.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return events.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return events.nextAvailable();
    }

    @Override
    public void close() {
        leave();
        events.close();
    }

    private void leave() {
        if (reader != null) log.remove(reader);
    }
}
