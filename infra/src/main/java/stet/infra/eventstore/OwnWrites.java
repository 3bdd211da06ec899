package stet.infra.eventstore;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;

/** Lets a writer wait, for a bounded time, until the read models show what was written. */
public class OwnWrites {
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LAST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final Readers readers;
    private final ReadPositions positions;
    private final ReadSignal signal;
    private final Duration patience;

    OwnWrites(Readers readers, ReadPositions positions, ReadSignal signal, Duration patience) {
        this.readers = readers;
        this.positions = positions;
        this.signal = signal;
        this.patience = patience;
    }

    /**
     * Whether the read models are known to have passed an index of the log, now or within the time that a writer waits.
     * What was written is recorded all the same when the database goes away before it can tell.
     */
    public boolean await(long index) {
        readers.retryNow();
        try {
            return awaitUntil(index, System.nanoTime() + patience.toNanos());
        } catch (DataAccessException untold) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
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
}
