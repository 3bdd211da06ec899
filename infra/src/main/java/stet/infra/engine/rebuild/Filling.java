package stet.infra.engine.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.infra.engine.store.LogIndex;

/** Has the groups read the log into a version that does not serve, in large batches, each group by itself. */
final class Filling {
    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);
    private static final int BATCH = 2_000;

    private final EventStorageEngine log;
    private final Map<String, BatchFilling> groups;

    Filling(EventStorageEngine log, Map<String, BatchFilling> groups) {
        this.log = log;
        this.groups = groups;
    }

    /** What is called after each batch. */
    interface Pace {
        void read(int events, Duration took) throws InterruptedException;
    }

    /** Reads on from where each group is until where each is to come. */
    void fill(Version version, Map<String, Long> from, Map<String, Long> until, Pace pace) throws InterruptedException {
        long first = groups.keySet().stream()
                .mapToLong(group -> position(from, group))
                .min()
                .orElseThrow();
        long last = groups.keySet().stream()
                .mapToLong(group -> position(until, group))
                .max()
                .orElseThrow();
        if (first >= last) return;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                LogFrom events = new LogFrom(log, first, index -> isSetAside(index, from, until))) {
            Future<List<TrackedEventMessage<?>>> ahead = threads.submit(() -> read(events, last));
            for (var batch = SideBySide.get(ahead); !batch.isEmpty(); batch = SideBySide.get(ahead)) {
                ahead = threads.submit(() -> read(events, last));
                pace.read(batch.size(), hand(version, batch, from, until, threads));
            }
        }
    }

    /** Where a group that has read nothing is: before everything. */
    private long position(Map<String, Long> positions, String group) {
        return positions.getOrDefault(group, tail());
    }

    private long tail() {
        return log.createTailToken().position().orElseThrow();
    }

    /** By every group that would have to read it. */
    private boolean isSetAside(long index, Map<String, Long> from, Map<String, Long> until) {
        return groups.entrySet().stream()
                .filter(group -> position(from, group.getKey()) < index && index <= position(until, group.getKey()))
                .allMatch(group -> group.getValue().passesOver(index));
    }

    /** The next events up to an index, read as what they mean on all processors while the batch before is written. */
    private static List<TrackedEventMessage<?>> read(LogFrom events, long last) {
        List<TrackedEventMessage<?>> batch = new ArrayList<>();
        while (batch.size() < BATCH && events.hasNext(last)) batch.add(events.next());
        batch.parallelStream().forEach(Filling::understand);
        return batch;
    }

    /** Axon reads an event's JSON when it is first asked for what that says. Who cannot do without it will ask again. */
    private static void understand(TrackedEventMessage<?> event) {
        try {
            Objects.requireNonNull(event.getPayload());
            Objects.requireNonNull(event.getMetaData());
        } catch (SerializationException garbled) {
            LOG.warn("event {} of the log cannot be understood", LogIndex.of(event), garbled);
        }
    }

    private Duration hand(
            Version version,
            List<TrackedEventMessage<?>> batch,
            Map<String, Long> from,
            Map<String, Long> until,
            ExecutorService threads)
            throws InterruptedException {
        long start = System.nanoTime();
        List<Future<?>> filling = new ArrayList<>();
        groups.forEach((group, batches) -> {
            List<TrackedEventMessage<?>> own = between(batch, position(from, group), position(until, group));
            if (!own.isEmpty()) filling.add(threads.submit(() -> batches.fill(version, own)));
        });
        for (Future<?> group : filling) SideBySide.get(group);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static List<TrackedEventMessage<?>> between(List<TrackedEventMessage<?>> batch, long from, long until) {
        return batch.stream()
                .filter(event -> LogIndex.of(event) > from && LogIndex.of(event) <= until)
                .toList();
    }
}
