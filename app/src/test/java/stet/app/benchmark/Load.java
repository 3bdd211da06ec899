package stet.app.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that each do one thing after the other, as fast as they are let. */
record Load(int clients, Duration time) {

    /** What one client does once; the number tells its turns apart. */
    @FunctionalInterface
    interface Turn {
        void take(int client, int number) throws Exception;
    }

    Timings run(Turn turn) {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long end = System.nanoTime() + time.toNanos();
            List<Future<long[]>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(threads.submit(() -> turns(turn, number, end)));
            }
            List<long[]> taken = new ArrayList<>();
            for (Future<long[]> each : running) taken.add(each.get());
            return Timings.of(taken, time);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static long[] turns(Turn turn, int client, long end) throws Exception {
        long[] nanos = new long[1_024];
        int taken = 0;
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            turn.take(client, taken);
            if (taken == nanos.length) nanos = Arrays.copyOf(nanos, 2 * taken);
            nanos[taken++] = System.nanoTime() - start;
        }
        return Arrays.copyOf(nanos, taken);
    }

    /** How long each turn took, in ascending order. */
    record Timings(List<Long> nanos, double seconds) {
        static Timings of(List<long[]> taken, Duration time) {
            return new Timings(
                    taken.stream()
                            .flatMapToLong(Arrays::stream)
                            .sorted()
                            .boxed()
                            .toList(),
                    time.toMillis() / 1e3);
        }

        double perSecond() {
            return nanos.size() / seconds;
        }

        double millis(double quantile) {
            return nanos.isEmpty() ? Double.NaN : nanos.get((int) (quantile * (nanos.size() - 1))) / 1e6;
        }
    }
}
