package stet.infra.engine.rebuild;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** What several threads do at the same time. */
final class SideBySide {
    private SideBySide() {}

    /**
     * Does something with everything, with some of them at a time. At the first failure, and when whoever waits is
     * interrupted, nothing further is begun, and what runs is interrupted and waited for.
     */
    static <T> void run(int atOnce, List<T> all, Consumer<T> work) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            try {
                CompletionService<Boolean> running = new ExecutorCompletionService<>(threads);
                all.forEach(each -> running.submit(() -> work.accept(each), true));
                for (int ended = 0; ended < all.size(); ended++) get(running.take());
            } catch (InterruptedException | RuntimeException failure) {
                threads.shutdownNow();
                throw failure;
            }
        }
    }

    static <T> T get(Future<T> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(failed.getCause());
        }
    }
}
