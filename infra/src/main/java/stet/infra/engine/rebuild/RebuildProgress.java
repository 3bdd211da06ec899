package stet.infra.engine.rebuild;

import java.util.concurrent.TimeUnit;

/** How many events a rebuild has read of how many, and at which rate. Used by one thread. */
final class RebuildProgress {
    private final long start = System.nanoTime();
    private long done;
    private long total;

    void of(long events) {
        total = Math.max(done, events);
    }

    void read(int events) {
        done += events;
        total = Math.max(done, total);
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }

    long rate() {
        return done * TimeUnit.SECONDS.toNanos(1) / Math.max(1, System.nanoTime() - start);
    }
}
