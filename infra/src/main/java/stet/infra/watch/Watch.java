package stet.infra.watch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import stet.infra.engine.postgres.OwnConnections;
import stet.infra.engine.read.Shown;
import stet.infra.engine.rebuild.Discrepancy;
import stet.infra.engine.rebuild.HeldKind;
import stet.infra.engine.rebuild.Probe;
import stet.infra.engine.store.StorageFailures;
import stet.infra.log.Schema;

/**
 * Holds what is shown against the log, all the time: at once what people look at here, again and again what happened last,
 * and, in one replica, everything, with a small share of one core.
 */
@Component
public class Watch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long LOCK = 0x53746574_57617463L;
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Duration LONGEST_DEBT = Duration.ofMinutes(2);
    private static final int SHOWN = 200;

    private final OwnConnections connections;
    private final Probe probe;
    private final Walk walk;
    private final Newest newest;
    private final Shown shown;
    private final Schema schema;
    private final Mending mending;
    private final WatchProperties settings;
    private volatile boolean running;
    private long debt;
    private boolean failing;
    private @Nullable Thread thread;

    Watch(
            OwnConnections connections,
            Probe probe,
            Walk walk,
            Newest newest,
            Shown shown,
            Schema schema,
            Mending mending,
            WatchProperties settings) {
        this.connections = connections;
        this.probe = probe;
        this.walk = walk;
        this.newest = newest;
        this.shown = shown;
        this.schema = schema;
        this.mending = mending;
        this.settings = settings;
    }

    public WatchState state() {
        return walk.state();
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("watch").start(this::run);
    }

    private void run() {
        while (running) {
            try (Connection own = connections.open("stet watch")) {
                watch(own);
            } catch (SQLException | RuntimeException failed) {
                if (!failing && !(failed instanceof RuntimeException runtime && StorageFailures.isUnavailable(runtime)))
                    LOG.warn("The watch could not go on; trying until it can", failed);
                failing = true;
            }
            pause(GLANCE.multipliedBy(4));
        }
    }

    private void watch(Connection own) throws SQLException {
        boolean walks = false;
        Turns ofShown = new Turns(settings.shownWithin());
        Turns ofNewest = new Turns(settings.newestEvery());
        while (running && own.isValid(1)) {
            if (!walks && takes(own)) {
                walks = true;
                probe.prepare();
            }
            if (ofShown.isNext()) holdShown();
            if (walks && ofNewest.isNext()) holdNewest();
            if (walks && debt <= 0) timed(this::step);
            failing = false;
            pause(GLANCE);
            debt -= GLANCE.toNanos();
        }
    }

    private static boolean takes(Connection own) throws SQLException {
        try (Statement statement = own.createStatement();
                ResultSet taken = statement.executeQuery("select pg_try_advisory_lock(%d)".formatted(LOCK))) {
            taken.next();
            return taken.getBoolean(1);
        }
    }

    /** Some at a time: what many people look at is all held within a minute, and never costs more than a little. */
    private void holdShown() {
        List<UUID> statements = shown.take(SHOWN);
        if (!statements.isEmpty()) hold(() -> probe.ofThings(HeldKind.STATEMENT, statements));
    }

    private void holdNewest() {
        Optional<String> _ = schema.check();
        hold(newest::hold);
        walk.newestHeld();
    }

    /** As many steps as take a moment, so that many small ones aren't each waited for. */
    private void step() {
        long began = System.nanoTime();
        do {
            Walk.Step step = walk.next();
            hold(step.hold());
            walk.reached(step);
            if (step.next().equals(Walk.Place.BEGINNING)) return;
        } while (running && System.nanoTime() - began < GLANCE.toNanos() * settings.share());
    }

    /** What takes time is paid for by rest, whoever asked for it. */
    private void timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        double rest = (double) (System.nanoTime() - began) * (1 / settings.share() - 1);
        debt = (long) Math.min((double) debt + rest, (double) LONGEST_DEBT.toNanos());
    }

    /** What differs twice, with some time between, was no rebuild that changed places meanwhile. */
    private void hold(Supplier<List<Discrepancy>> part) {
        try {
            holdTwice(part);
        } catch (RuntimeException unreadable) { // an event that nobody can read is told by whoever holds the log itself
            if (StorageFailures.isUnavailable(unreadable)) throw unreadable;
            LOG.warn("A part of the read models could not be held against the log: {}", unreadable.toString());
        }
    }

    private void holdTwice(Supplier<List<Discrepancy>> part) {
        List<Discrepancy> first = part.get();
        if (first.isEmpty() || !mending.isLogBelieved()) return;
        pause(GLANCE);
        Set<Discrepancy> again = new HashSet<>(part.get());
        List<Discrepancy> found = new ArrayList<>(first);
        found.retainAll(again);
        if (!found.isEmpty()) mending.of(found);
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread == null) return;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Last, so that it keeps nobody from starting. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** When something is to be done again. Used by one thread. */
    private static final class Turns {
        private final long every;
        private long next = System.nanoTime();

        Turns(Duration every) {
            this.every = every.toNanos();
        }

        boolean isNext() {
            if (System.nanoTime() - next < 0) return false;
            next = System.nanoTime() + every;
            return true;
        }
    }
}
