package stet.infra.desk;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Forgets, now and then, the keys of requests that nobody repeats any more. Every replica does; none is in another's way. */
final class ForgottenKeys implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ForgottenKeys.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final IdempotencyKeys keys;
    private final Duration kept;
    private @Nullable ScheduledExecutorService thread;

    ForgottenKeys(IdempotencyKeys keys, Duration kept) {
        this.keys = keys;
        this.kept = kept;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("forgotten-keys").daemon().factory());
        ScheduledFuture<?> _ =
                thread.scheduleWithFixedDelay(this::forget, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private void forget() {
        try {
            keys.forget(kept);
        } catch (DataAccessException away) {
            LOG.debug("keys of requests cannot be forgotten now", away);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) thread.shutdownNow();
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
