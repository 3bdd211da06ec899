package stet.infra.engine.read;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Readers that stand still although the log has grown, whatever the reason: nobody reads for them, or who should is stuck.
 * Measured by looking again and again, without any date: those would be of others' clocks.
 */
public final class StalledReaders implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StalledReaders.class);

    private final JdbcClient database;
    private final Tokens tokens;
    private final FailingReaders failing;
    private final Duration patience;
    private final LongSupplier nanos;
    private final Map<String, Standing> standing = new ConcurrentHashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService thread;

    public StalledReaders(
            JdbcClient database, Tokens tokens, FailingReaders failing, Duration patience, LongSupplier nanos) {
        this.database = database;
        this.tokens = tokens;
        this.failing = failing;
        this.patience = patience;
        this.nanos = nanos;
    }

    /** Every reader that has stood still for too long, but none that is known to fail at an event. */
    public List<StalledReader> all() {
        look();
        Set<String> known = failing.all().stream().map(ReaderFailure::reader).collect(Collectors.toSet());
        return ProcessingGroups.ALL.stream()
                .filter(reader -> !known.contains(reader))
                .flatMap(reader -> stalled(reader).stream())
                .toList();
    }

    private List<StalledReader> stalled(String reader) {
        Standing now = standing.get(reader);
        if (now == null) return List.of();
        Duration still = Duration.ofNanos(nanos.getAsLong() - now.since());
        return still.compareTo(patience) < 0
                ? List.of()
                : List.of(new StalledReader(reader, now.read(), now.size() - now.read(), still));
    }

    private void look() {
        long size = size();
        for (String reader : ProcessingGroups.ALL) {
            long read = tokens.position(reader).map(index -> index + 1).orElse(0L);
            standing.compute(reader, (name, before) -> standing(before, read, size));
        }
    }

    private @Nullable Standing standing(@Nullable Standing before, long read, long size) {
        if (read >= size) return null;
        return before != null && before.read() == read
                ? new Standing(read, size, before.since())
                : new Standing(read, size, nanos.getAsLong());
    }

    private long size() {
        return database.sql("select coalesce(max(log_index) + 1, 0) from log_entry")
                .query(Long.class)
                .single();
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("stalled-readers").daemon().factory());
        long every = Math.max(1, patience.toMillis() / 3);
        ScheduledFuture<?> _ = thread.scheduleWithFixedDelay(this::lookAndTell, every, every, TimeUnit.MILLISECONDS);
    }

    private void lookAndTell() {
        try {
            List<StalledReader> now = all();
            told.retainAll(now.stream().map(StalledReader::reader).toList());
            for (StalledReader each : now)
                if (told.add(each.reader()))
                    LOG.error("the reader {} stands still, with {} events to read", each.reader(), each.unread());
        } catch (DataAccessException away) {
            LOG.debug("how far readers came cannot be seen now", away);
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

    /**
     * Since when a reader has been where it is.
     *
     * @param size how many events the log has
     * @param since by the clock that measures durations
     */
    private record Standing(long read, long size, long since) {}
}
