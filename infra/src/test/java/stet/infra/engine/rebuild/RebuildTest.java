package stet.infra.engine.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import stet.domain.Person;
import stet.infra.engine.rebuild.Rebuild.Kind;
import stet.infra.engine.rebuild.Rebuild.Phase;

class RebuildTest {

    @Test
    void the_time_left_is_told_while_the_log_is_read() {
        assertThat(in(Phase.FILLING, 400, 100).timeLeft()).contains(Duration.ofSeconds(6));
        assertThat(in(Phase.FILLING, 399, 100).timeLeft()).contains(Duration.ofSeconds(7));
    }

    @Test
    void nobody_knows_it_before_anything_is_read_and_when_all_is() {
        assertThat(in(Phase.FILLING, 0, 0).timeLeft()).isEmpty();
        assertThat(in(Phase.INDEXING, 1_000, 100).timeLeft()).isEmpty();
    }

    private static Rebuild in(Phase phase, long done, long rate) {
        return new Rebuild(
                1, Kind.REBUILD, new Person("root"), Instant.EPOCH, 1, phase, done, 1_000, rate, null, null, List.of());
    }
}
