package stet.infra.log;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import stet.domain.Person;

/**
 * Checks of the log that somebody asks for and sees run, one at a time. What is found is an alarm, as ever; that nothing is
 * found clears none, which is for administrators.
 */
@Component
public class LogChecks {
    private static final Logger LOG = LoggerFactory.getLogger(LogChecks.class);

    private final Recheck recheck;
    private final Schema schema;
    private final Alarms alarms;
    private final Clock clock;
    private @Nullable LogCheck asked;

    LogChecks(Recheck recheck, Schema schema, Alarms alarms, Clock clock) {
        this.recheck = recheck;
        this.schema = schema;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** How far the check is that is under way, whoever or whatever had it begun. */
    public synchronized Optional<LogCheck> underWay() {
        return recheck.underWay().or(() -> Optional.ofNullable(asked));
    }

    /** Begins one, unless one is under way; whether it did. */
    public synchronized boolean begin(Person by) {
        if (underWay().isPresent()) return false;
        asked = new LogCheck(0, 0, clock.instant());
        LOG.info("{} has the log held against what was signed", by);
        Thread.ofVirtual().name("check of the log").start(this::run);
        return true;
    }

    private void run() {
        try {
            Optional<String> _ = schema.check();
            recheck.run().ifPresent(alarms::raise);
        } catch (RuntimeException failed) {
            LOG.warn("The log could not be held against what was signed: {}", failed.getMessage());
        } finally {
            done();
        }
    }

    private synchronized void done() {
        asked = null;
    }
}
