package stet.infra.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Waits for a whole page for so long and no longer: a body that drips in would outlast the timeout of each read. */
final class Patience implements AutoCloseable {
    private final Duration within;
    private final Thread alarm;
    private @Nullable Closeable held;
    private boolean over;

    Patience(Duration within) {
        this.within = within;
        this.alarm = Thread.ofVirtual().name("stet-fetch-patience").unstarted(this::watch);
    }

    static Patience of(Duration within) {
        Patience patience = new Patience(within);
        patience.alarm.start();
        return patience;
    }

    /** Closes a connection when patience is over, at once if it already is. */
    synchronized void hold(Closeable connection) throws IOException {
        held = connection;
        if (over) connection.close();
    }

    synchronized boolean isOver() {
        return over;
    }

    Duration within() {
        return within;
    }

    private void watch() {
        try {
            Thread.sleep(within);
            end();
        } catch (InterruptedException nobodyWaitsAnyMore) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end() {
        over = true;
        Optional.ofNullable(held).ifPresent(Patience::closed);
    }

    private static void closed(Closeable connection) {
        try {
            connection.close();
        } catch (IOException alreadyGone) {
            // Whoever reads from it hears of it.
        }
    }

    @Override
    public void close() {
        alarm.interrupt();
    }
}
