package stet.infra.engine.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.junit.jupiter.api.Test;

class LatestBatchTest {
    private static final byte[] NOTHING = "{}".getBytes(UTF_8);

    private long now;
    private final LatestBatch latest = new LatestBatch(() -> now);
    private int asked;

    @Test
    void a_second_reader_is_given_what_the_first_one_found() {
        assertThat(indices(latest.behind(9, () -> found(10, 14)))).containsExactly(10L, 11L, 12L, 13L);

        assertThat(indices(latest.behind(11, () -> found(12, 14)))).containsExactly(12L, 13L);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void who_has_read_all_of_it_looks_for_more() {
        latest.behind(9, () -> found(10, 14));

        assertThat(indices(latest.behind(13, () -> found(14, 15)))).containsExactly(14L);
    }

    @Test
    void who_comes_late_looks_for_themselves_since_the_log_may_be_a_restored_one() {
        latest.behind(9, () -> found(10, 14));
        now += LatestBatch.FRESH;

        assertThat(indices(latest.behind(11, () -> found(12, 13)))).containsExactly(12L);
    }

    @Test
    void who_is_further_back_is_given_no_gap() {
        latest.behind(9, () -> found(10, 14));

        assertThat(indices(latest.behind(3, () -> found(4, 6)))).containsExactly(4L, 5L);
    }

    @Test
    void nothing_found_is_looked_for_again() {
        assertThat(latest.behind(-1, () -> found(0, 0))).isEmpty();

        assertThat(indices(latest.behind(-1, () -> found(0, 1)))).containsExactly(0L);
    }

    private List<TrackedEventData<?>> found(long from, long until) {
        asked++;
        return LongStream.range(from, until)
                .<TrackedEventData<?>>mapToObj(LatestBatchTest::event)
                .toList();
    }

    private static TrackedDomainEventData<?> event(long index) {
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(index),
                new StoredEvent(
                        "event",
                        "id",
                        "statement",
                        index,
                        Instant.EPOCH,
                        StoredEvent.payload("note-added", "1", NOTHING),
                        StoredEvent.metadata(NOTHING)));
    }

    private static List<Long> indices(List<? extends TrackedEventData<?>> events) {
        return events.stream().map(event -> LogIndex.in(event.trackingToken())).toList();
    }
}
