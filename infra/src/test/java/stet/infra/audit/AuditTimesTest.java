package stet.infra.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.Person;
import stet.domain.source.SourceEvent.SourceWithdrawn;
import stet.domain.source.SourceId;
import stet.infra.Newsroom;
import stet.infra.Projections;
import stet.infra.lists.PageRequest;

/** Clocks of several machines differ, and events are dated before their place in the log is found: none is missed. */
class AuditTimesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_span_of_time_holds_every_entry_that_is_in_it(long seed) {
        try (Projections projections = new Projections("stet.infra.source", "stet.infra.audit")) {
            Random random = new Random(seed);
            List<Instant> times = record(projections, random);
            for (int round = 0; round < 40; round++) {
                @Nullable Instant from = random.nextInt(4) == 0 ? null : around(random, random.nextInt(80));
                @Nullable Instant until = random.nextInt(4) == 0 ? null : around(random, random.nextInt(80));
                assertThat(found(projections, from, until))
                        .as("from %s until %s", from, until)
                        .containsExactlyElementsOf(times.stream()
                                .filter(at -> from == null || !at.isBefore(from))
                                .filter(at -> until == null || at.isBefore(until))
                                .toList());
            }
        }
    }

    private static List<Instant> record(Projections projections, Random random) {
        List<Instant> times =
                IntStream.range(1, 80).mapToObj(index -> around(random, index)).toList();
        for (Instant at : times) {
            SourceId source = new SourceId(UUID.randomUUID());
            projections.publish(
                    source.value(),
                    0,
                    at,
                    new SourceWithdrawn(source, "a forgery", new Person("ada")),
                    MetaData.with("actor", "ada").and("channel", "API").and("requestId", "r"));
        }
        return times;
    }

    private static Instant around(Random random, int index) {
        return Newsroom.MORNING.plusSeconds(10L * index + random.nextInt(60));
    }

    private static List<Instant> found(Projections projections, @Nullable Instant from, @Nullable Instant until) {
        AuditFilter filter = new AuditFilter(null, null, null, null, null, from, until);
        return projections
                .get(AuditLog.class)
                .list(filter, AuditOrder.OLDEST_FIRST, PageRequest.first(500))
                .items()
                .stream()
                .map(AuditEntry::at)
                .toList();
    }
}
