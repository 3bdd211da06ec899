package stet.infra.engine.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import stet.infra.engine.read.Switchover;
import stet.infra.engine.rebuild.Filling.Pace;
import stet.infra.engine.rebuild.Rebuild.Phase;

/**
 * Brings one version to where the serving one is, and has them change places. The version never gets ahead: whoever reads
 * for the serving one goes on in the other one exactly behind what that has read.
 */
final class Refilling {
    private static final Logger LOG = LoggerFactory.getLogger(Refilling.class);
    private static final Duration TELL = Duration.ofSeconds(1);
    private static final Duration LOG_EVERY = Duration.ofSeconds(5);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    /** So few that the readers can be made to wait for them. */
    private static final long FEW = 200;

    private static final int ATTEMPTS = 20;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final long rebuild;
    private final Version version;
    private final Filling filling;
    private final Versions versions;
    private final Switchover switchover;
    private final VersionComparison comparison;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final RebuildProgress progress = new RebuildProgress();

    private Phase phase = Phase.FILLING;
    private long told;
    private long logged = System.nanoTime();
    private Map<String, Long> serving = Map.of();

    Refilling(
            long rebuild,
            Version version,
            Filling filling,
            Versions versions,
            Switchover switchover,
            VersionComparison comparison,
            Journal journal,
            TransactionTemplate transactions) {
        this.rebuild = rebuild;
        this.version = version;
        this.filling = filling;
        this.versions = versions;
        this.switchover = switchover;
        this.comparison = comparison;
        this.journal = journal;
        this.transactions = transactions;
    }

    void enter(Phase next) {
        phase = next;
        tell();
        LOG.info("rebuild {}: {}", rebuild, next.words());
    }

    /** Reads until next to nothing is missing. */
    void catchUp() throws InterruptedException {
        while (missing() > FEW) {
            fill(this::yieldToReaders);
            tell();
        }
    }

    private long missing() {
        return count(versions.positions(Version.SERVING)) - count(versions.positions(version));
    }

    private static long count(Map<String, Long> positions) {
        return positions.values().stream().mapToLong(index -> index + 1).sum();
    }

    private void fill(Pace pace) throws InterruptedException {
        Map<String, Long> from = versions.positions(version);
        serving = versions.positions(Version.SERVING);
        progress.of(progress.done() + furthest(serving) - furthest(from));
        filling.fill(version, from, serving, (events, took) -> {
            progress.read(events);
            pace.read(events, took);
        });
    }

    private static long furthest(Map<String, Long> positions) {
        return positions.values().stream().mapToLong(index -> index).max().orElse(-1);
    }

    /** Leaves the database every other moment to whoever works meanwhile. */
    private void yieldToReaders(int events, Duration took) throws InterruptedException {
        if (System.nanoTime() - told > TELL.toNanos()) tell();
        Map<String, Long> now = versions.positions(Version.SERVING);
        if (!now.equals(serving)) pause(Math.min(took.toNanos(), LONGEST_PAUSE));
        serving = now;
    }

    private static void pause(long nanos) throws InterruptedException {
        boolean _ = new CountDownLatch(1).await(nanos, TimeUnit.NANOSECONDS);
    }

    private void tell() {
        told = System.nanoTime();
        journal.note(rebuild, phase, progress);
        if (phase != Phase.FILLING || told - logged < LOG_EVERY.toNanos()) return;
        logged = told;
        LOG.info(
                "rebuild {}: {} of {} events read, {} a second, {} s left",
                rebuild,
                progress.done(),
                progress.total(),
                progress.rate(),
                (progress.total() - progress.done()) / Math.max(1, progress.rate()));
    }

    /** Looks at both as they are at one moment: the readers wait for that moment, not until everything is compared. */
    void compare() throws InterruptedException {
        comparison.write(rebuild, version, this::standingStill);
    }

    /** Has both change places; the one that served stays as the version before. */
    void change() {
        standingStill(() -> {
            journal.guard(rebuild);
            versions.handOverReaders(version);
            versions.changePlaces(version);
            journal.succeed(rebuild, progress);
        });
    }

    /** Does something in a transaction in which no reader reads and both versions have read the same. */
    private void standingStill(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.executeWithoutResult(alone -> {
                    switchover.standStill();
                    catchUpAlone();
                    work.run();
                });
                return;
            } catch (DataAccessException busy) {
                if (attempt == ATTEMPTS || !isLocked(busy)) throw busy;
                LOG.info("rebuild {}: a reader takes long; trying again", rebuild);
            }
        }
    }

    private static boolean isLocked(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException sql
                && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
    }

    private void catchUpAlone() {
        try {
            fill((events, took) -> {});
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the readers stood still", stopped);
        }
    }
}
