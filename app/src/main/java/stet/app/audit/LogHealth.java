package stet.app.audit;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import stet.infra.log.LogState;
import stet.infra.log.VerifiableLog;
import stet.infra.watch.Watch;
import stet.infra.watch.WatchState;

/**
 * Says in health how the log is doing: down while no work is taken, and impaired when work goes on although the log is
 * not signed or falls behind. The public word is all that health says; why stands on the audit page.
 */
@Component("logHealthIndicator")
class LogHealth extends AbstractHealthIndicator {
    private static final Status IMPAIRED = new Status("IMPAIRED");

    private final VerifiableLog log;
    private final Watch watch;
    private final Clock clock;

    LogHealth(VerifiableLog log, Watch watch, Clock clock) {
        super("The log could not be asked how it is doing");
        this.log = log;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        WatchState watched = watch.state();
        health.status(status(log.state(), clock.instant())).withDetail("watched", watched.percent() + " %");
        if (watched.newest() != null) health.withDetail("newestHeld", watched.newest());
        if (watched.done() != null) health.withDetail("everythingHeld", watched.done());
    }

    private static Status status(LogState state, Instant now) {
        if (!state.takesWork()) return Status.DOWN;
        boolean well = state.alarms().isEmpty()
                && !state.isLate(now)
                && state.holders().isEmpty();
        return well ? Status.UP : IMPAIRED;
    }
}
