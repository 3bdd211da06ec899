package stet.infra.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** What several threads do at the same time. */
final class SideBySide {
    private SideBySide() {}

    /** Does something with everything, with some of them at a time; fails with the first failure when all have ended. */
    static <T> void run(int atOnce, List<T> all, Consumer<T> work) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> running = new ArrayList<>();
            for (T each : all) running.add(threads.submit(() -> work.accept(each)));
            for (Future<?> each : running) get(each);
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
