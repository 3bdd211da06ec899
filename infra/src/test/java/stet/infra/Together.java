package stet.infra;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Several people who do something at the same moment. */
public final class Together {
    private Together() {}

    /** What each of so many got, after all of them have begun. */
    public static <T> List<T> times(int people, Callable<T> what) {
        return all(IntStream.range(0, people).mapToObj(_ -> what).toList());
    }

    public static <T> List<T> all(List<Callable<T>> what) {
        CyclicBarrier begin = new CyclicBarrier(what.size());
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> results = what.stream()
                    .map(one -> people.submit(() -> {
                        begin.await();
                        return one.call();
                    }))
                    .toList();
            return results.stream().map(Together::get).toList();
        }
    }

    private static <T> T get(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
