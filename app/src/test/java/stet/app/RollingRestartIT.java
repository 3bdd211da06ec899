package stet.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.postgres.TestPostgres;

/**
 * People read and send forms over both of two replicas, through a proxy that tries the other one only when a connection is refused,
 * while one replica is ended and started again. Then the other is killed, with what it was just answering: a proxy asks again for
 * a page, and a person sends a form again.
 */
class RollingRestartIT {
    private static final List<String> PEOPLE = List.of("ada", "ben", "cleo");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final TestDatabase database = TestPostgres.emptyDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final RoundRobin proxy = new RoundRobin();
    private final AtomicBoolean working = new AtomicBoolean(true);
    private final AtomicBoolean killing = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @TempDir
    Path folder;

    @Test
    void nobody_loses_a_request_or_their_session_when_replicas_are_restarted_in_turn_and_killed() throws Exception {
        Thread watch = Thread.startVirtualThread(proxy::watch);
        StetProcess one = start(0);
        StetProcess other = start(1);
        try {
            List<Beside> people = new ArrayList<>();
            for (String person : PEOPLE) people.add(Beside.begin(() -> work(new Visitor(person))));
            awaitMoreWork();

            one.close();
            awaitMoreWork();
            int withoutOne = answered.get();
            one = start(0);
            awaitMoreWork();
            assertThat(repeated.get())
                    .as("asked for again before anything was killed")
                    .isZero();

            killing.set(true);
            other.kill();
            awaitMoreWork();
            working.set(false);
            for (Beside each : people) each.join();
            assertThat(lost).isEmpty();
            assertThatEachFormIsThereOnce();
            System.out.printf(
                    "%d answers, %d of them until the first replica was back; %d connections refused; %d requests repeated after the kill%n",
                    answered.get(), withoutOne, refused.get(), repeated.get());
        } finally {
            working.set(false);
            watch.interrupt();
            one.kill();
            other.kill();
        }
    }

    private StetProcess start(int place) {
        StetProcess replica = StetProcess.start(
                folder.resolve(String.valueOf(place)),
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--stet.log.folder=" + folder.resolve("log"));
        proxy.put(place, replica);
        await().atMost(PATIENCE).until(() -> proxy.isWell(place));
        return replica;
    }

    private void awaitMoreWork() {
        int before = answered.get();
        await().atMost(PATIENCE).until(() -> answered.get() >= before + 150 || !lost.isEmpty());
        assertThat(lost).isEmpty();
    }

    private void work(Visitor visitor) {
        try {
            visitor.signIn();
            for (int number = 0; working.get() && lost.isEmpty(); number++) {
                visitor.readTheirAccount();
                visitor.registerSource("Source " + number + " of " + visitor.person);
            }
        } catch (IOException | InterruptedException | RuntimeException failed) {
            lost.add(visitor.person + ": " + failed);
        }
    }

    private void assertThatEachFormIsThereOnce() {
        List<String> titles = jdbc.sql("""
                        select payload ->> 'title' from recorded_event
                         where type = 'source-registered' and payload ->> 'title' like 'Source % of %'""").query(String.class).list();
        assertThat(titles).doesNotHaveDuplicates().containsAll(acknowledged);
    }

    /** A person with a browser that keeps its connections and cookies. */
    private class Visitor {
        private final String person;
        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
        private String token = "";

        Visitor(String person) {
            this.person = person;
        }

        void signIn() throws IOException, InterruptedException {
            token = token(send("/login", null).body());
            String fields = "username=" + person + "&password=" + encoded("demo password of " + person);
            send("/login", fields + "&_csrf=" + encoded(token));
            token = token(send("/account", null).body());
        }

        void readTheirAccount() throws IOException, InterruptedException {
            HttpResponse<String> page = send("/account", null);
            if (page.statusCode() != 200 || !page.body().contains("Where you are signed in"))
                lost.add(person + " is shown " + page + " " + page.headers().map());
        }

        void registerSource(String title) throws IOException, InterruptedException {
            String fields =
                    "title=%s&key=%s&_csrf=%s".formatted(encoded(title), title.replace(" ", "-"), encoded(token));
            HttpResponse<String> answer = send("/sources", fields);
            if (answer.statusCode() == 303) acknowledged.add(title);
            else lost.add(title + " is answered by " + answer + " " + answer.body());
        }

        private HttpResponse<String> send(String path, String form) throws IOException, InterruptedException {
            for (int attempt = 1; ; attempt++) {
                try {
                    HttpResponse<String> answer = client.send(request(path, form), BodyHandlers.ofString());
                    answered.incrementAndGet();
                    return answer;
                } catch (ConnectException notTaken) {
                    refused.incrementAndGet();
                    if (attempt == 100) throw notTaken;
                    Thread.sleep(20);
                } catch (IOException broken) {
                    if (!killing.get() || attempt == 100) throw broken;
                    repeated.incrementAndGet();
                }
            }
        }

        private HttpRequest request(String path, String form) {
            HttpRequest.Builder request = HttpRequest.newBuilder(proxy.next(path))
                    .header("Accept", "text/html")
                    .timeout(PATIENCE);
            if (form == null) return request.build();
            return request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
        }

        private static String token(String page) {
            Matcher token = TOKEN.matcher(page);
            if (!token.find()) throw new IllegalStateException("no form on the page: " + page);
            return token.group(1);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, UTF_8);
        }
    }
}
