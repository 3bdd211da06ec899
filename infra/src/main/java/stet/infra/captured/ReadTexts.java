package stet.infra.captured;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import stet.domain.capture.Content;
import stet.infra.capture.CaptureStore;
import stet.infra.readout.Readouts;

/**
 * Reads what is stored and unread, one file at a time. Every replica does; two that read the same file keep what one of them
 * read. What isn't read to its end is unread when Stet starts again.
 */
final class ReadTexts implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReadTexts.class);
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final UnreadFiles unread;
    private final CaptureStore store;
    private final Readouts readouts;
    private @Nullable ScheduledExecutorService thread;

    ReadTexts(UnreadFiles unread, CaptureStore store, Readouts readouts) {
        this.unread = unread;
        this.store = store;
        this.readouts = readouts;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("read-texts").daemon().factory());
        ScheduledFuture<?> _ =
                thread.scheduleWithFixedDelay(this::run, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private void run() {
        try {
            readAll();
        } catch (DataAccessException away) {
            LOG.debug("texts of captures cannot be read now", away);
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes through all that is unread; what can't be read now is left for the next time, and is in nobody's way. */
    void readAll() throws InterruptedException {
        Optional<Content> file = unread.next("");
        while (file.isPresent()) {
            read(file.get());
            file = unread.next(file.get().sha256());
        }
    }

    /** Only of the bytes that were stored: what is damaged is told by the watch, and says nothing. */
    private void read(Content file) throws InterruptedException {
        try {
            if (store.isWhole(file))
                unread.keep(file.sha256(), readouts.read(store.path(file.sha256()), file.mediaType()));
        } catch (IOException failed) {
            LOG.warn("The text of {} cannot be read now", file.sha256(), failed);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) thread.shutdownNow();
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
