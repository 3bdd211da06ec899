package stet.infra.engine.sequence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import stet.infra.engine.postgres.OwnConnections;

/** What replicas tell each other over PostgreSQL: that something was committed, and that the log has grown. */
@Component
public class Bulletin implements SmartLifecycle {
    static final String ARRIVED = "stet_arrived";
    static final String GROWN = "stet_log";

    private static final Logger LOG = LoggerFactory.getLogger(Bulletin.class);
    private static final Pattern SIZE = Pattern.compile("\\d{1,18}");
    private static final int MILLIS_LISTENING = 1_000;
    private static final int MILLIS_BETWEEN_ATTEMPTS = 500;
    private static final long NANOS_OF_DOUBT = TimeUnit.MILLISECONDS.toNanos(MILLIS_LISTENING);

    private final OwnConnections connections;
    private final LogSignal signal;
    private final Sequencer sequencer;
    private volatile boolean running;
    private boolean warned;
    private boolean doubtful;
    private long asked;
    private @Nullable Thread thread;

    public Bulletin(OwnConnections connections, LogSignal signal, Sequencer sequencer) {
        this.connections = connections;
        this.signal = signal;
        this.sequencer = sequencer;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("bulletin").start(this::run);
    }

    private void run() {
        while (running) {
            try (Connection connection = connections.open("stet bulletin")) {
                listen(connection);
            } catch (SQLException lost) {
                signal.lost();
                LOG.debug("The bulletin lost the database and listens again", lost);
                pause();
            } catch (RuntimeException failed) {
                signal.lost();
                LOG.error("The bulletin failed and listens again", failed);
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + ARRIVED + "; listen " + GROWN);
        }
        signal.lost(); // whatever was told before
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (running) {
            PGNotification[] news = postgres.getNotifications(MILLIS_LISTENING);
            for (PGNotification each : news) pass(each);
            if (news.length == 0 || hasDoubtedLongEnough()) ask(connection);
        }
    }

    private boolean hasDoubtedLongEnough() {
        return doubtful && System.nanoTime() - asked > NANOS_OF_DOUBT;
    }

    /**
     * Asked when nothing was heard for a while: perhaps nothing happened, perhaps nobody can be heard; and when less was told
     * than before, since one of both is not so.
     */
    private void ask(Connection connection) throws SQLException {
        signal.has(size(connection));
        doubtful = false;
        asked = System.nanoTime();
    }

    private static long size(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery(StoredTree.SIZE)) {
            size.next();
            return size.getLong(1);
        }
    }

    private void pass(PGNotification news) {
        if (news.getName().equals(ARRIVED)) sequencer.ring();
        else if (SIZE.matcher(news.getParameter()).matches()) grownTo(Long.parseLong(news.getParameter()));
        else warn(news);
    }

    private void grownTo(long size) {
        doubtful |= signal.hasMoreThan(size);
        signal.grownTo(size);
    }

    /** Any account of the database may tell anything. */
    private void warn(PGNotification news) {
        if (!warned)
            LOG.warn(
                    "Somebody told on {}, by the connection {}, what is no size of the log: it is ignored, and so is all of that kind",
                    GROWN,
                    news.getPID());
        warned = true;
    }

    private void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN_ATTEMPTS);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) thread.interrupt();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }
}
