package stet.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Which of two replicas gets the next request, as a proxy decides it: one after the other, as long as its health says so, asked for
 * ten times a second.
 */
final class RoundRobin {
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicReferenceArray<@Nullable StetProcess> replicas = new AtomicReferenceArray<>(2);
    private final AtomicReferenceArray<Boolean> healthy = new AtomicReferenceArray<>(2);
    private final AtomicInteger turn = new AtomicInteger();

    void put(int place, StetProcess replica) {
        replicas.set(place, replica);
    }

    /** An address on the one whose turn it is; of the others while none is well. */
    URI next(String path) {
        int place = Math.floorMod(turn.getAndIncrement(), 2);
        if (!Boolean.TRUE.equals(healthy.get(place))) place = 1 - place;
        return Objects.requireNonNull(replicas.get(place)).uri(path);
    }

    boolean isWell(int place) {
        return Boolean.TRUE.equals(healthy.get(place));
    }

    /** Asks both how they are, until it is interrupted. */
    void watch() {
        try {
            while (true) {
                for (int place = 0; place < 2; place++) healthy.set(place, ask(replicas.get(place)));
                Thread.sleep(100);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ask(@Nullable StetProcess replica) throws InterruptedException {
        if (replica == null) return false;
        HttpRequest question = HttpRequest.newBuilder(replica.uri("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException refusedOrSilent) {
            return false;
        }
    }
}
