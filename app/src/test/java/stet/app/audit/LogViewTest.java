package stet.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.infra.log.LogState;
import stet.infra.log.Rechecked;
import stet.infra.watch.WatchState;

class LogViewTest {
    private static final Instant NOW = Instant.parse("2021-06-16T14:02:00Z");

    @Test
    void what_came_since_the_log_was_held_against_what_was_signed_is_not_verified() {
        assertThat(view(3_037, new Rechecked(NOW, 141, null)).unheld()).isEqualTo(2_896);
        assertThat(view(141, new Rechecked(NOW, 141, null)).unheld()).isZero();
        assertThat(view(3, null).unheld()).isEqualTo(3);
    }

    private static LogView view(long size, @Nullable Rechecked rechecked) {
        LogState state = new LogState(
                size,
                0,
                null,
                null,
                Optional.empty(),
                List.of(),
                Optional.ofNullable(rechecked),
                true,
                List.of(),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1));
        return new LogView(state, new WatchState(null, 0, 0, null, null), "", List.of(), NOW);
    }
}
