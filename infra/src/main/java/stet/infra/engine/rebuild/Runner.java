package stet.infra.engine.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import stet.infra.engine.rebuild.Rebuild.Kind;
import stet.infra.engine.rebuild.Rebuild.Phase;
import stet.infra.engine.store.StorageFailures;

/**
 * Carries out what is asked for, in one replica at a time. What a process did not finish, because it or the database went
 * away, the next one begins again: a version that is not full yet is of no use to anybody.
 */
final class Runner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final long LOCK = 0x53746574_52656264L;
    private static final int LOOK_EVERY_SECONDS = 5;

    private final DataSource database;
    private final TransactionManager transactions;
    private final Journal journal;
    private final Versions versions;
    private final Blueprint blueprint;
    private final Function<Rebuild, Refilling> refillings;
    private @Nullable ScheduledExecutorService thread;

    Runner(
            DataSource database,
            TransactionManager transactions,
            Journal journal,
            Versions versions,
            Blueprint blueprint,
            Function<Rebuild, Refilling> refillings) {
        this.database = database;
        this.transactions = transactions;
        this.journal = journal;
        this.versions = versions;
        this.blueprint = blueprint;
        this.refillings = refillings;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("rebuild").daemon().factory());
        ScheduledFuture<?> _ = thread.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            awaitEnd(thread);
        }
        thread = null;
    }

    private static void awaitEnd(ScheduledExecutorService thread) {
        try {
            boolean _ = thread.awaitTermination(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Has this replica look now. */
    synchronized void wake() {
        if (thread != null) thread.execute(this::look);
    }

    void look() {
        try {
            if (journal.unfinished().isPresent())
                alone(() -> journal.unfinished().ifPresent(this::carryOut));
        } catch (Exception | Error failure) {
            if (StorageFailures.isUnavailable(failure))
                LOG.info("rebuild: the database does not answer; it goes on later");
            else LOG.warn("rebuild: it goes on later", failure);
        }
    }

    /** In no other replica at the same time: whoever dies loses this lock with its connection. */
    private void alone(Runnable work) throws SQLException {
        try (Connection held = database.getConnection()) {
            JdbcClient session = JdbcClient.create(new SingleConnectionDataSource(held, true));
            if (!ask(session, "select pg_try_advisory_lock(:lock)")) return;
            try {
                work.run();
            } finally {
                ask(session, "select pg_advisory_unlock(:lock)");
            }
        }
    }

    private static boolean ask(JdbcClient session, String sql) {
        return session.sql(sql).param("lock", LOCK).query(Boolean.class).single();
    }

    private void carryOut(Rebuild asked) {
        if (asked.starts() > 0) LOG.warn("rebuild {} was interrupted and begins again", asked.id());
        journal.begin(asked.id());
        try {
            versions.drop(Version.GONE);
            refill(asked);
            versions.drop(Version.GONE);
            journal.newest().ifPresent(Runner::tellEnd);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            if (failure instanceof TakenOver || StorageFailures.isUnavailable(failure) || isStopping()) throw failure;
            LOG.error("rebuild {} failed; what was shown before is shown on", asked.id(), failure);
            giveUp(asked, failure);
        }
    }

    private void giveUp(Rebuild asked, RuntimeException failure) {
        transactions.executeInTransaction(() -> {
            journal.guard(asked.id());
            versions.drop(Version.NEXT);
            journal.fail(asked.id(), String.valueOf(failure.getMessage()));
        });
    }

    private static boolean isStopping() {
        return Thread.currentThread().isInterrupted();
    }

    private void refill(Rebuild asked) throws InterruptedException {
        if (asked.kind() == Kind.ROLL_BACK && !versions.isLikeServing(Version.BEFORE)) throw new NoVersionBefore();
        Refilling refilling = refillings.apply(asked);
        refilling.enter(Phase.FILLING);
        if (asked.kind() == Kind.REBUILD) {
            Runnable guard = () -> journal.guard(asked.id());
            blueprint.begin(guard);
            refilling.catchUp();
            refilling.enter(Phase.INDEXING);
            blueprint.finish(guard);
        }
        refilling.catchUp();
        refilling.enter(Phase.COMPARING);
        refilling.compare();
        refilling.catchUp();
        refilling.enter(Phase.SWITCHING);
        refilling.change();
    }

    private static void tellEnd(Rebuild done) {
        if (done.differing().isEmpty()) LOG.info("rebuild {}: done; every table is as it was before", done.id());
        else LOG.warn("rebuild {}: done; these tables differ from before: {}", done.id(), done.differing());
    }
}
