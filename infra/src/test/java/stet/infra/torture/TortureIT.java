package stet.infra.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.infra.tlog.bundle.BundleReport;
import stet.infra.tlog.tree.TreeHead;

/**
 * Everything that writes, orders, keeps or reads the log is stopped and killed while it works, again and again: nothing is
 * lost, skipped, doubled or read in another order, and the log verifies after each blow.
 */
class TortureIT {
    private static final int EVENTS = Integer.getInteger("stet.torture.events", 100_000);
    private static final int ROUNDS = 3;

    /** In one transaction: with more, the log grows much further than asked while it is verified. */
    private static final int MOST_AT_ONCE = 40;

    /** Promised are two seconds; machines that run tests are not always prompt. */
    private static final Duration HANDED_OVER = Duration.ofSeconds(10);

    private static final String OUT_OF_ORDER_IN_A_STREAM = """
            select count(*)
              from (select version, lag(version, 1, -1::bigint) over (partition by stream order by log_index) as before
                      from logged_event) event
             where version <> before + 1""";

    @TempDir
    Path folder;

    private final List<Duration> handOvers = new ArrayList<>();
    private final List<Duration> wakings = new ArrayList<>();
    private final List<Duration> restarts = new ArrayList<>();

    @Test
    void nothing_is_lost_or_skipped_or_doubled_or_moved_whatever_is_killed() throws IOException {
        long began = System.nanoTime();
        try (Scene scene = new Scene(folder, Math.clamp(EVENTS / 5_000, 4, MOST_AT_ONCE))) {
            scene.begin();
            for (int round = 1; round <= ROUNDS; round++) {
                scene.awaitSize((long) EVENTS * round / (ROUNDS + 1));
                strike(scene, round);
            }
            scene.awaitSize(EVENTS);
            verifiedAfter(scene, scene::end);
            assertThatTheLogHasAllThatWasAcknowledged(scene);
            for (String reader : Scene.READERS) assertThatAllWasReadOnceAndInOrder(scene, reader);
            System.out.printf(
                    "%d events in %d s; the sequencer's seat was handed over within %s ms; the log was signed again %s ms after PostgreSQL stood still, %s ms after it was killed%n",
                    scene.size(),
                    Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                    handOvers.stream().map(Duration::toMillis).toList(),
                    wakings.stream().map(Duration::toMillis).toList(),
                    restarts.stream().map(Duration::toMillis).toList());
        }
        assertThat(handOvers).allSatisfy(took -> assertThat(took).isLessThan(HANDED_OVER));
    }

    private void strike(Scene scene, int round) throws IOException {
        verifiedAfter(scene, () -> scene.strikeWritersAndReaders(round));
        handOvers.add(verifiedAfter(scene, scene::stopTheSequencer));
        handOvers.add(verifiedAfter(scene, scene::killTheSequencer));
        wakings.add(verifiedAfter(scene, scene::stopPostgres));
        restarts.add(verifiedAfter(scene, scene::killPostgres));
    }

    private static void verifiedAfter(Scene scene, Runnable blow) throws IOException {
        verifiedAfter(scene, () -> {
            blow.run();
            return Duration.ZERO;
        });
    }

    private static Duration verifiedAfter(Scene scene, Supplier<Duration> blow) throws IOException {
        TreeHead kept = scene.signed();
        Duration took = blow.get();
        BundleReport report = scene.verified(kept);
        assertThat(report.isSound()).as("%s", report.lines()).isTrue();
        return took;
    }

    private static void assertThatTheLogHasAllThatWasAcknowledged(Scene scene) throws IOException {
        long size = scene.size();
        assertThat(scene.number("select count(*) from log_entry"))
                .as("indices without gaps")
                .isEqualTo(size);
        assertThat(scene.number("select count(*) from logged_event"))
                .as("all placed")
                .isEqualTo(size);
        assertThat(scene.number(OUT_OF_ORDER_IN_A_STREAM)).isZero();
        assertThat(scene.log().state().alarms()).isEmpty();

        Map<String, String> batches = scene
                .jdbc()
                .sql("""
                        select metadata ->> 'batch' as batch, stream, min(version) as first, count(*) as count
                          from logged_event group by 1, 2""")
                .query((row, number) -> Map.entry(
                        row.getString("batch"),
                        "%s %d %d".formatted(row.getString("stream"), row.getLong("first"), row.getLong("count"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        long acknowledged = 0;
        for (String line : scene.told()) {
            String[] words = line.split(" ", 3);
            if (words[0].equals("yes")) assertThat(batches.get(words[1]) + " .").isEqualTo(words[2]);
            else assertThat(batches).as("rolled back").doesNotContainKey(words[1]);
            if (words[0].equals("yes")) acknowledged++;
        }
        assertThat(acknowledged).isGreaterThan(batches.size() / 2);
        System.out.printf("%d transactions were acknowledged, %d are in the log%n", acknowledged, batches.size());
    }

    private static void assertThatAllWasReadOnceAndInOrder(Scene scene, String reader) {
        assertThat(scene.number("""
                select count(*)
                  from (select log_index, lag(log_index, 1, -1::bigint) over (order by number) as before
                          from seen where reader = '%s') event
                 where log_index <> before + 1""".formatted(reader)))
                .as("skipped, doubled or moved")
                .isZero();
        assertThat(scene.number("""
                select count(*)
                  from logged_event l
                  join seen s on s.reader = '%s' and s.log_index = l.log_index and s.stream = l.stream
                   and s.version = l.version and s.batch = l.metadata ->> 'batch'""".formatted(reader))).as("read as they are").isEqualTo(scene.size());
    }
}
