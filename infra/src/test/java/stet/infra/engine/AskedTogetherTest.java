package stet.infra.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class AskedTogetherTest {
    private final List<Collection<String>> questions = new ArrayList<>();
    private final CountDownLatch answer = new CountDownLatch(1);
    private final AskedTogether<String, String> asked = new AskedTogether<>(this::answer);

    @Test
    void who_asks_alone_is_answered_at_once() {
        answer.countDown();

        assertThat(asked.ask("a")).contains("A");
        assertThat(asked.ask("nothing")).isEmpty();
        assertThat(questions).containsExactly(List.of("a"), List.of("nothing"));
    }

    @Test
    void whoever_comes_while_a_question_is_under_way_is_answered_by_the_next() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> asked.ask("a"));
            Awaitility.await().until(() -> !questions.isEmpty());
            List<Future<String>> others = List.of("b", "c", "b").stream()
                    .map(key -> threads.submit(() -> asked.ask(key).orElseThrow()))
                    .toList();
            Awaitility.await().until(() -> asked.waiting() == 3);

            answer.countDown();

            first.get();
            assertThat(others.get(0).get() + others.get(1).get() + others.get(2).get())
                    .isEqualTo("BCB");
            assertThat(questions).hasSize(2);
            assertThat(questions.get(1)).containsExactlyInAnyOrder("b", "c");
        }
    }

    @Test
    void a_question_that_fails_fails_for_all_and_the_next_is_asked() {
        answer.countDown();

        assertThatThrownBy(() -> asked.ask("failure")).hasMessage("no answer");
        assertThat(asked.ask("a")).contains("A");
    }

    private Map<String, String> answer(Collection<String> keys) {
        questions.add(keys);
        try {
            answer.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        if (keys.contains("failure")) throw new IllegalStateException("no answer");
        return keys.stream()
                .filter(key -> !key.equals("nothing"))
                .collect(Collectors.toMap(Function.identity(), String::toUpperCase));
    }
}
