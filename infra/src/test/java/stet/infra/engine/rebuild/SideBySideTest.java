package stet.infra.engine.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private final Queue<Integer> begun = new ConcurrentLinkedQueue<>();

    @Test
    void everything_is_done() throws InterruptedException {
        SideBySide.run(2, List.of(1, 2, 3), begun::add);

        assertThat(begun).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void nothing_that_waits_is_begun_after_a_failure() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> SideBySide.run(1, List.of(1, 2, 3), each -> {
                    begun.add(each);
                    if (each == 1) throw new IllegalStateException("broken");
                    untilInterrupted();
                }))
                .withMessage("broken");

        assertThat(begun).contains(1).doesNotContain(3);
    }

    @Test
    void nothing_that_waits_is_begun_after_an_interrupt() {
        Thread caller = Thread.currentThread();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> SideBySide.run(1, List.of(1, 2), each -> {
                    begun.add(each);
                    caller.interrupt();
                    untilInterrupted();
                }));

        assertThat(begun).containsExactly(1);
    }

    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
