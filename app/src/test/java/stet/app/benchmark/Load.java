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
            List<Future<Taken>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(threads.submit(() -> turns(turn, number, end)));
            }
            List<Taken> taken = new ArrayList<>();
            for (Future<Taken> each : running) taken.add(each.get());
            return Timings.of(taken, time);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Taken turns(Turn turn, int client, long end) throws Exception {
        long[] nanos = new long[1_024];
        int taken = 0;
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            turn.take(client, taken);
            if (taken == nanos.length) nanos = Arrays.copyOf(nanos, 2 * taken);
            nanos[taken++] = System.nanoTime() - start;
        }
        return new Taken(Arrays.copyOf(nanos, taken), Processor.ofThread());
    }

    /** The turns of one client, and for how long a processor worked for it. */
    private record Taken(long[] nanos, long worked) {}

    /**
     * How long each turn took, in ascending order.
     *
     * @param worked for how long a processor worked for the clients, in nanoseconds
     */
    record Timings(List<Long> nanos, double seconds, long worked) {
        private static Timings of(List<Taken> taken, Duration time) {
            return new Timings(
                    taken.stream()
                            .flatMapToLong(each -> Arrays.stream(each.nanos()))
                            .sorted()
                            .boxed()
                            .toList(),
                    time.toMillis() / 1e3,
                    taken.stream().mapToLong(Taken::worked).sum());
        }

        double perSecond() {
            return nanos.size() / seconds;
        }

        double millis(double quantile) {
            return nanos.isEmpty() ? Double.NaN : nanos.get((int) (quantile * (nanos.size() - 1))) / 1e6;
        }
    }
}
