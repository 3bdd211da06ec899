package stet.infra.capture;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import stet.domain.capture.CaptureId;
import stet.infra.engine.postgres.OwnConnections;
import stet.infra.fetch.FetchingProperties;

/**
 * Looks which captures wait to be fetched and has a few at once carried out, in one replica, as long as it lives: what one that
 * died has left is still waiting.
 */
@Component
class FetchRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FetchRounds.class);
    private static final long LOCK = 0x53746574_46657463L;
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final int MOST = 100;

    private final OwnConnections connections;
    private final Captures captures;
    private final FetchErrand errand;
    private final Semaphore places;
    private final Semaphore news = new Semaphore(0);
    private final Set<CaptureId> underWay = ConcurrentHashMap.newKeySet();
    private final Set<CaptureId> done = ConcurrentHashMap.newKeySet();
    private final Set<Thread> errands = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private @Nullable Thread thread;

    FetchRounds(OwnConnections connections, Captures captures, FetchErrand errand, FetchingProperties settings) {
        this.connections = connections;
        this.captures = captures;
        this.errand = errand;
        this.places = new Semaphore(settings.fetchesAtOnce());
    }

    /** Has it look at once, since somebody wants something. */
    void look() {
        news.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("fetch-rounds").start(this::run);
    }

    private void run() {
        boolean failing = false;
        while (running) {
            try (Connection own = connections.open("stet fetching")) {
                rounds(own);
            } catch (SQLException | RuntimeException failed) {
                if (!failing)
                    LOG.warn("Pages can't be fetched at the moment; trying until they can: {}", failed.toString());
                failing = true;
                pause();
            }
        }
    }

    private void rounds(Connection own) throws SQLException {
        boolean mine = false;
        while (running && own.isValid(1)) {
            mine = mine || takes(own);
            if (mine) round();
            pause();
        }
    }

    private static boolean takes(Connection own) throws SQLException {
        try (Statement statement = own.createStatement();
                ResultSet taken = statement.executeQuery("select pg_try_advisory_lock(%d)".formatted(LOCK))) {
            taken.next();
            return taken.getBoolean(1);
        }
    }

    private void round() {
        List<KnownCapture> waiting = captures.fetching(MOST);
        done.retainAll(waiting.stream().map(KnownCapture::id).toList());
        for (KnownCapture each : waiting) {
            if (done.contains(each.id()) || underWay.contains(each.id())) continue;
            if (!places.tryAcquire()) return;
            underWay.add(each.id());
            Thread apart = Thread.ofVirtual().name("fetch-" + each.id()).unstarted(() -> carryOut(each));
            errands.add(apart);
            apart.start();
        }
    }

    private void carryOut(KnownCapture capture) {
        try {
            errand.run(capture);
            done.add(capture.id());
        } catch (IOException | RuntimeException failed) {
            if (running)
                LOG.warn("Capture {} could not be carried to its end; it will be tried again", capture.id(), failed);
            rest();
        } finally {
            underWay.remove(capture.id());
            errands.remove(Thread.currentThread());
            places.release();
            look();
        }
    }

    /** What fails here fails again at once. */
    private void rest() {
        try {
            if (running) Thread.sleep(REST);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() {
        try {
            if (news.tryAcquire(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) news.drainPermits();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is under way is given up without a word, for the next start. */
    @Override
    public synchronized void stop() {
        running = false;
        look();
        errands.forEach(Thread::interrupt);
        if (thread != null) thread.interrupt();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
