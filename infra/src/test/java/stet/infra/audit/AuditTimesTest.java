package stet.infra.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.Person;
import stet.domain.source.SourceId;
import stet.domain.source.SourceWithdrawn;
import stet.infra.Newsroom;
import stet.infra.PageRequest;
import stet.infra.Projections;

/** Clocks of several machines differ, and slow transactions end late: whatever order times come in, none is missed. */
class AuditTimesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_span_of_time_holds_every_entry_that_is_in_it(long seed) {
        try (Projections projections = new Projections("stet.infra.source", "stet.infra.audit")) {
            Random random = new Random(seed);
            List<Instant> times = record(projections, random);
            for (int round = 0; round < 100; round++) {
                @Nullable Instant from = random.nextInt(4) == 0 ? null : around(random, 0);
                @Nullable Instant until = random.nextInt(4) == 0 ? null : around(random, 0);
                assertThat(found(projections, from, until))
                        .as("from %s until %s", from, until)
                        .containsExactlyElementsOf(times.stream()
                                .filter(at -> from == null || !at.isBefore(from))
                                .filter(at -> until == null || at.isBefore(until))
                                .toList());
            }
        }
    }

    /** The log in its own order; a reader gets some of it later than what comes behind. */
    private static List<Instant> record(Projections projections, Random random) {
        List<DomainEventMessage<?>> log = new ArrayList<>();
        for (int index = 0; index < 80; index++) {
            SourceId source = new SourceId(UUID.randomUUID());
            log.add(projections.record(
                    source.value(),
                    0,
                    around(random, index),
                    new SourceWithdrawn(source, "a forgery", new Person("ada")),
                    MetaData.with("actor", "ada").and("channel", "API").and("requestId", "r")));
        }
        List<DomainEventMessage<?>> read = new ArrayList<>(log);
        for (int swap = 0; swap < 20; swap++) {
            int late = random.nextInt(read.size() - 6);
            Collections.rotate(read.subList(late, late + 2 + random.nextInt(4)), -1);
        }
        read.forEach(projections::handle);
        return log.stream().map(DomainEventMessage::getTimestamp).toList();
    }

    private static Instant around(Random random, int index) {
        Duration away = Duration.ofSeconds(10L * (index == 0 ? random.nextInt(80) : index));
        return Newsroom.MORNING.plus(away).plusSeconds(random.nextInt(60) - 30);
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
