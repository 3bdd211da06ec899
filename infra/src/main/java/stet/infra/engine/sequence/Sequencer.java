package stet.infra.engine.sequence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import stet.infra.engine.postgres.OwnConnections;
import stet.infra.tlog.tree.Malformed;

/**
 * Gives every event its place in the log. One replica does it; the others wait for its seat. Nobody who appends waits for
 * it, nor for anyone else.
 */
@Component
public class Sequencer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final Duration GLANCE = Duration.ofMillis(250);

    /** Under load, events that arrive within that time get their places, and are read, together. */
    private static final Duration BREATH = Duration.ofMillis(5);

    private static final long LOOK_OUT_EVERY = TimeUnit.SECONDS.toNanos(1);
    private static final Duration FORGOTTEN = Duration.ofMinutes(1);

    private final OwnConnections connections;
    private final Oversight oversight;
    private final Places places;
    private final LogSignal signal;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private boolean away;
    private boolean failing;
    private long lookedOut;
    private Set<String> holders = Set.of();
    private @Nullable Thread thread;

    public Sequencer(OwnConnections connections, Oversight oversight, Places places, LogSignal signal) {
        this.connections = connections;
        this.oversight = oversight;
        this.places = places;
        this.signal = signal;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("sequencer").start(this::run);
    }

    /** Something was committed, here or in another replica. */
    public void ring() {
        if (bell.availablePermits() == 0) bell.release();
    }

    private void run() {
        while (running) {
            try (Seat seat = Seat.beside(connections)) {
                if (waitFor(seat)) write(seat);
            } catch (SQLException | DataAccessException | TransactionException lost) {
                sayLost(lost);
            } catch (RuntimeException failed) {
                if (!failing) LOG.error("The log cannot be written; trying until it can", failed);
                failing = true;
            } finally {
                places.writtenHere(false);
            }
            if (running) pause(GLANCE);
        }
    }

    /** Tries again several times a second, and says so only when the database has just gone. */
    private void sayLost(Exception lost) {
        if (!away) LOG.warn("The sequencer lost the database and tries until it is back: {}", lost.getMessage());
        away = true;
    }

    /** Passes on to the replica that has the seat what is committed here. */
    private boolean waitFor(Seat seat) {
        away = false;
        while (running && !seat.take()) {
            if (pause(GLANCE)) seat.jdbc().execute("notify " + Bulletin.ARRIVED);
        }
        return running;
    }

    private void write(Seat seat) {
        Growth growth = resume(seat);
        Arrivals arrivals = new Arrivals(seat.jdbc());
        Oversight.Term term = oversight.begin(seat);
        term.grownTo(growth.size());
        places.writtenHere(true);
        LOG.info("This replica writes the log from index {} on", growth.size());
        while (running) {
            List<Placed> placed = placeNext(arrivals, growth);
            failing = false;
            if (!placed.isEmpty()) tell(seat, placed);
            term.grownTo(growth.size());
            lookOut(seat);
            if (arrivals.hasMore()) continue;
            if (!placed.isEmpty()) breathe();
            pause(term.untilDue(growth.size(), GLANCE));
        }
    }

    /** Now and then, for what nobody who appends or places would notice. */
    private void lookOut(Seat seat) {
        if (System.nanoTime() - lookedOut < LOOK_OUT_EVERY) return;
        lookedOut = System.nanoTime();
        Obstacles obstacles = new Obstacles(seat.client());
        obstacles.ofArrivals().ifPresent(oversight::alarm);
        Set<String> now = Set.copyOf(obstacles.holders(FORGOTTEN));
        now.stream()
                .filter(holder -> !holders.contains(holder))
                .forEach(holder -> LOG.warn("The mark of the log is held back by {}; events get their places", holder));
        holders = now;
    }

    private Growth resume(Seat seat) {
        try {
            return Growth.resume(seat.jdbc());
        } catch (IllegalStateException holes) {
            oversight.alarm("The log cannot grow: " + holes.getMessage());
            throw holes;
        }
    }

    private List<Placed> placeNext(Arrivals arrivals, Growth growth) {
        try {
            return growth.place(arrivals);
        } catch (Malformed planted) {
            oversight.alarm("An event was recorded past Stet, and has no place in the log: " + planted.getMessage());
            throw planted;
        } catch (DuplicateKeyException taken) {
            oversight.alarm("The log cannot grow: where its next events belong, rows were put past Stet.");
            throw taken;
        }
    }

    private void tell(Seat seat, List<Placed> placed) {
        places.placed(placed);
        long size = placed.getLast().index() + 1;
        signal.grownTo(size);
        seat.jdbc().execute("notify %s, '%d'".formatted(Bulletin.GROWN, size));
    }

    private void breathe() {
        try {
            Thread.sleep(BREATH);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    /** Whether the bell rang within that time. */
    private boolean pause(Duration most) {
        try {
            boolean rang = bell.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS);
            bell.drainPermits();
            return rang;
        } catch (InterruptedException stopped) {
            running = false;
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        ring();
        if (thread == null) return;
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anyone reads or writes events, and until nobody does any more. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }
}
