package stet.infra.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stet.infra.Together;

class TimeOrderedIdsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123Z");

    private final TimeOrderedIds ids = new TimeOrderedIds(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void an_id_is_a_uuid_of_version_7_that_begins_with_the_millisecond() {
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void ids_grow_even_when_many_are_taken_in_one_millisecond() {
        List<String> many =
                Stream.generate(ids::next).limit(20_000).map(UUID::toString).toList();

        assertThat(many).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void ids_that_are_taken_at_once_differ() {
        List<List<UUID>> taken =
                Together.times(8, () -> Stream.generate(ids::next).limit(1_000).toList());

        assertThat(taken.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }
}
