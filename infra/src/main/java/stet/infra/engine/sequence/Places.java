package stet.infra.engine.sequence;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which place in the log an event got, soon after it was committed. */
@Component
public class Places {
    private static final int REMEMBERED = 20_000;
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final JdbcClient jdbc;
    private final LogSignal signal;
    private final ConcurrentSkipListMap<Long, Long> recent = new ConcurrentSkipListMap<>();
    private volatile boolean writtenHere;

    public Places(JdbcClient jdbc, LogSignal signal) {
        this.jdbc = jdbc;
        this.signal = signal;
    }

    /** Whether the log is written by this replica, which then knows without asking the database. */
    void writtenHere(boolean here) {
        writtenHere = here;
        recent.clear();
    }

    void placed(List<Placed> placed) {
        for (Placed event : placed) recent.put(event.arrival(), event.index());
        while (recent.size() > REMEMBERED) recent.pollFirstEntry();
    }

    /** Whether {@link #known} is told here of every event as soon as it has its place. */
    public boolean areKnownHere() {
        return writtenHere;
    }

    /** The place of what arrived, if it was given here a short while ago. */
    public OptionalLong known(long arrival) {
        @Nullable Long place = recent.get(arrival);
        return place == null ? OptionalLong.empty() : OptionalLong.of(place);
    }

    /** The place of what arrived, as soon as it has one; empty when it has none within that time. */
    public OptionalLong await(long arrival, Duration patience) throws InterruptedException {
        long start = System.nanoTime();
        while (true) {
            CountDownLatch grown = signal.next();
            long waited = System.nanoTime() - start;
            OptionalLong place = find(arrival, waited);
            long left = patience.toNanos() - waited;
            if (place.isPresent() || left <= 0) return place;
            boolean _ = grown.await(Math.min(left, LONGEST_PAUSE), TimeUnit.NANOSECONDS);
        }
    }

    private OptionalLong find(long arrival, long waited) {
        @Nullable Long known = recent.get(arrival);
        if (known != null) return OptionalLong.of(known);
        return waited < LONGEST_PAUSE && isStillToCome(arrival) ? OptionalLong.empty() : lookUp(arrival);
    }

    /** Not quite certain: another replica may have placed it just before this one took over. */
    private boolean isStillToCome(long arrival) {
        Map.Entry<Long, Long> first = recent.firstEntry();
        return writtenHere && first != null && first.getKey() < arrival;
    }

    private OptionalLong lookUp(long arrival) {
        return jdbc.sql("select log_index from log_entry where arrival = :arrival")
                .param("arrival", arrival)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
