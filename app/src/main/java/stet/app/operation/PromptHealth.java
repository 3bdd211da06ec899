package stet.app.operation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import stet.infra.engine.postgres.BesideThePool;

/**
 * Health that is known within a second, also while the database keeps silent or requests use all of its connections. Whoever
 * asks at the same time is given the same answer.
 */
final class PromptHealth implements HealthIndicator {
    private final HealthIndicator asked;
    private final BesideThePool database;
    private CompletableFuture<Health> answer =
            CompletableFuture.completedFuture(Health.unknown().build());
    private long since;

    PromptHealth(HealthIndicator asked, BesideThePool database) {
        this.asked = asked;
        this.database = database;
    }

    @Override
    public @Nullable Health health() {
        try {
            return ask().get(Math.max(1, left()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException silent) {
            return Health.down().build();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return Health.down().build();
        }
    }

    private synchronized CompletableFuture<Health> ask() {
        if (answer.isDone()) {
            since = System.nanoTime();
            answer = database.ask(asked::health);
        }
        return answer;
    }

    private synchronized long left() {
        return database.patience().toNanos() - (System.nanoTime() - since);
    }
}
