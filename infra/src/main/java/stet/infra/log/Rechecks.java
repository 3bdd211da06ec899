package stet.infra.log;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the log held against what was signed when Stet starts, and then again and again. */
@Component
class Rechecks implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rechecks.class);

    private static final Duration SOON = Duration.ofMinutes(1);

    private final Recheck recheck;
    private final Schema schema;
    private final Alarms alarms;
    private final Duration every;
    private @Nullable CountDownLatch stopped;

    Rechecks(Recheck recheck, Schema schema, Alarms alarms, LogProperties settings) {
        this.recheck = recheck;
        this.schema = schema;
        this.alarms = alarms;
        this.every = settings.recheckEvery();
    }

    @Override
    public synchronized void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofVirtual().name("recheck").start(() -> run(stop));
    }

    private void run(CountDownLatch stop) {
        try {
            do {
                recheck();
            } while (!stop.await(pause().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** A log that was empty when Stet started is looked at again soon, so that someone held what is in it against it. */
    private Duration pause() {
        boolean wasEmpty = recheck.last().filter(last -> last.size() > 0).isEmpty();
        return wasEmpty && every.compareTo(SOON) > 0 ? SOON : every;
    }

    private void recheck() {
        try {
            Optional<String> _ = schema.check();
            recheck.run().ifPresent(alarms::raise);
        } catch (RuntimeException failed) {
            LOG.warn("The log could not be held against what was signed: {}", failed.getMessage());
        }
    }

    @Override
    public synchronized void stop() {
        if (stopped != null) stopped.countDown();
        stopped = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return stopped != null;
    }

    /** Last, so that it keeps nobody from starting. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
