package stet.infra.eventstore;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * A stream that lets some time pass before it hands out the event at which its reader failed, so that what comes before it is
 * read in a batch of its own and does not fail with it.
 */
final class HesitantStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private final BlockingStream<TrackedEventMessage<?>> events;
    private final String reader;
    private final Suspects suspects;
    private long goOnAt = System.nanoTime();

    HesitantStream(BlockingStream<TrackedEventMessage<?>> events, String reader, Suspects suspects) {
        this.events = events;
        this.reader = reader;
        this.suspects = suspects;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        return events.setOnAvailableCallback(callback);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return events.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return events.hasNextAvailable(timeout, unit) && !hesitates();
    }

    private boolean hesitates() {
        return System.nanoTime() - goOnAt < 0
                && suspects.of(reader)
                        .flatMap(index -> events.peek().filter(event -> LogIndex.of(event) == index))
                        .isPresent();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        goOnAt = System.nanoTime() + PAUSE;
        return events.nextAvailable();
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
