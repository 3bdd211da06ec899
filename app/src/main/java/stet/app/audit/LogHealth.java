package stet.app.audit;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import stet.infra.log.LogState;
import stet.infra.log.VerifiableLog;

/**
 * Says in health how the log is doing: down while no work is taken, and impaired when work goes on although the log is
 * not signed or falls behind. The public word is all that health says; why stands on the audit page.
 */
@Component("logHealthIndicator")
class LogHealth extends AbstractHealthIndicator {
    private static final Status IMPAIRED = new Status("IMPAIRED");

    private final VerifiableLog log;
    private final Clock clock;

    LogHealth(VerifiableLog log, Clock clock) {
        super("The log could not be asked how it is doing");
        this.log = log;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.status(status(log.state(), clock.instant()));
    }

    private static Status status(LogState state, Instant now) {
        if (!state.takesWork()) return Status.DOWN;
        return state.alarms().isEmpty() && !state.isLate(now) ? Status.UP : IMPAIRED;
    }
}
