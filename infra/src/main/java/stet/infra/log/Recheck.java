package stet.infra.log;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holds every event of the log against what was signed, now and then and when someone asks. */
@Component
class Recheck {
    private static final Logger LOG = LoggerFactory.getLogger(Recheck.class);

    private final JdbcTemplate jdbc;
    private final Checkpoints checkpoints;
    private final LogKeys keys;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();
    private volatile @Nullable Rechecked last;
    private volatile @Nullable LogCheck underWay;

    Recheck(JdbcTemplate jdbc, Checkpoints checkpoints, LogKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.clock = clock;
    }

    Optional<Rechecked> last() {
        return Optional.ofNullable(last);
    }

    /** How far it is, while it runs. */
    Optional<LogCheck> underWay() {
        return Optional.ofNullable(underWay);
    }

    /** What is wrong first, as a sentence; empty when all is as it was signed. */
    Optional<String> run() {
        one.lock();
        try {
            RecheckPass pass = new RecheckPass(jdbc, checkpoints, keys);
            Instant began = clock.instant();
            underWay = new LogCheck(0, pass.size(), began);
            Optional<String> flaw = pass.firstFlaw(held -> underWay = new LogCheck(held, pass.size(), began));
            last = new Rechecked(clock.instant(), pass.size(), flaw.orElse(null));
            LOG.info(
                    "Held {} events against what was signed: {}", pass.size(), flaw.orElse("all is as it was signed."));
            return flaw;
        } finally {
            underWay = null;
            one.unlock();
        }
    }
}
