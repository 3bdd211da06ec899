package stet.app.rest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import stet.app.OwnStet;
import stet.app.rest.RestTest;
import stet.domain.account.Role;
import stet.infra.engine.postgres.TestPostgres;

/** Stet is told to stop while people work over connections that they keep. */
class DrainTest {
    private static final int WORKERS = 8;

    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger last = new AtomicInteger();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> health = new ConcurrentLinkedQueue<>();
    private volatile boolean elsewhere;

    @Test
    void no_answer_is_lost_when_stet_stops_under_load() throws Exception {
        OwnStet stet = OwnStet.on(TestPostgres.freshDatabase());
        String token = stet.token(stet.person("ada", "Ada Okafor", Role.FACT_CHECKER));
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) workers.add(Thread.ofPlatform().start(() -> work(stet.root(), token)));
        workers.add(Thread.ofPlatform().start(() -> watch(stet.root())));
        while (answered.get() < 50) Thread.sleep(20);
        int before = answered.get();

        stet.close();

        for (Thread each : workers) each.join();
        assertThat(lost).isEmpty();
        assertThat(answered.get()).as("answers while it stopped").isGreaterThan(before);
        assertThat(last.get()).as("answers that give up their connection").isPositive();
        assertThat(health).as("said before it takes nobody any more").contains(200, 503);
    }

    /** Sends one request after the other, until it is to take another connection, which then leads elsewhere. */
    private void work(String root, String token) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        boolean over = false;
        for (int i = 0; !over; i++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + "/api/v1/articles"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json");
            if (i % 2 == 0)
                request.POST(BodyPublishers.ofString(RestTest.article("Somebody works while Stet is told to stop.")));
            try {
                HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
                answered.incrementAndGet();
                if (answer.statusCode() >= 300) lost.add(answer.statusCode() + " " + answer.body());
                if (answer.headers().firstValue("Connection").orElse("").equals("close")) {
                    last.incrementAndGet();
                    over = elsewhere;
                }
            } catch (IOException | InterruptedException unanswered) {
                lost.add(String.valueOf(unanswered));
                return;
            }
        }
    }

    private void watch(String root) {
        HttpClient client = HttpClient.newHttpClient();
        while (true) {
            try {
                int said = client.send(
                                HttpRequest.newBuilder(URI.create(root + "/actuator/health"))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode();
                health.add(said);
                elsewhere = said == 503;
                Thread.sleep(20);
            } catch (IOException | InterruptedException stopped) {
                return;
            }
        }
    }
}
