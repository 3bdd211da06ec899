package stet.infra.engine.read;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import stet.infra.engine.Signal;
import stet.infra.engine.sequence.Places;

/** Lets a writer wait, for a bounded time, until the read models show what was written. */
public class OwnWrites {
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LAST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    /** While the seat of the sequencer changes hands nothing gets its place: an answer says where it stands all the same. */
    private static final Duration HAND_OVER = Duration.ofSeconds(2);

    private final Places places;
    private final Readers readers;
    private final ReadPositions positions;
    private final Signal signal;
    private final Duration patience;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    public OwnWrites(Places places, Readers readers, ReadPositions positions, Signal signal, Duration patience) {
        this.places = places;
        this.readers = readers;
        this.positions = positions;
        this.signal = signal;
        this.patience = patience;
        signal.listen(this::wake);
    }

    /**
     * Waits until the read models show what arrived, or until a writer has waited long enough; and for its place in the log,
     * without which there is no proof of it, as long as it may take until another replica gives it. What was written is
     * recorded all the same when the database goes away before it can tell.
     */
    public Seen await(long arrival) {
        readers.retryDisconnected();
        long deadline = System.nanoTime() + patience.toNanos();
        OptionalLong index = OptionalLong.empty();
        try {
            awaitHere(arrival);
            index = places.await(arrival, patience.isZero() ? patience : patience.plus(HAND_OVER));
            boolean visible = index.isPresent() && awaitUntil(index.getAsLong(), deadline);
            return new Seen(index, visible);
        } catch (DataAccessException untold) {
            return new Seen(index, false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Seen(index, false);
        }
    }

    /** Where this replica gives places and reads, who waits is woken once, when both have happened. */
    private void awaitHere(long arrival) throws InterruptedException {
        if (patience.isZero() || !places.areKnownHere() || positions.here().isEmpty()) return;
        Waiting own = new Waiting(arrival, new CountDownLatch(1));
        waiting.add(own);
        try {
            long most = isSeen(own, positions.here()) ? 0 : Math.min(patience.toNanos(), LAST_PAUSE);
            boolean _ = own.seen.await(most, TimeUnit.NANOSECONDS);
        } finally {
            waiting.remove(own);
        }
    }

    private void wake() {
        if (waiting.isEmpty()) return;
        OptionalLong read = positions.here();
        for (Waiting each : waiting) if (isSeen(each, read)) each.seen.countDown();
    }

    private boolean isSeen(Waiting write, OptionalLong read) {
        OptionalLong place = places.known(write.arrival);
        return place.isPresent() && read.isPresent() && place.getAsLong() <= read.getAsLong();
    }

    /** Looks when something was read here, and now and then, since another replica may be the one that reads. */
    private boolean awaitUntil(long index, long deadline) throws InterruptedException {
        for (long pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LAST_PAUSE)) {
            CountDownLatch somethingRead = signal.next();
            if (positions.havePassed(index)) return true;
            long left = deadline - System.nanoTime();
            if (left <= 0) return false;
            boolean _ = somethingRead.await(Math.min(left, pause), TimeUnit.NANOSECONDS);
        }
    }

    private record Waiting(long arrival, CountDownLatch seen) {}

    /**
     * What is known of a write.
     *
     * @param index its place in the log, empty when it has none yet
     * @param visible whether the read models show it
     */
    public record Seen(OptionalLong index, boolean visible) {}
}
