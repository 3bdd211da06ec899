package stet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.postgres.TestPostgres;
import stet.infra.log.SequencerToBeKilled;
import stet.infra.log.VerifiableLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two processes of Stet on one PostgreSQL: people work on both while the one that writes the log is stopped and killed. */
class TwoReplicasIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String WRITES = "This replica writes the log";
    /** How far each reader of the log has come that both replicas share. */
    private static final String POSITIONS = """
            select %s(substring(token from '\\d+')::bigint)
              from (table reading.read_position union all table token_entry) position
             where processor_name in ('read-models', 'audit', 'policies')
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final TestDatabase database = TestPostgres.emptyDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger shown = new AtomicInteger();
    private final AtomicBoolean working = new AtomicBoolean(true);
    private List<String> statements = List.of();

    @TempDir
    Path folder;

    @Test
    void nothing_is_lost_or_doubled_when_the_replica_that_writes_the_log_is_stopped_and_killed() throws Exception {
        StetProcess one = start("one");
        try (StetProcess other = start("other")) {
            statements = ingest(one);
            List<Beside> workers = List.of(work(one), work(other));
            awaitMoreWork(20);

            one.stop();
            Duration afterStop = awaitWriter(other, 1);
            awaitMoreWork(20);
            one.goOn();
            awaitMoreWork(20);

            other.stop();
            awaitWriter(one, 2);
            other.goOn();
            awaitMoreWork(20);

            long killedAt = number("select max(log_index) from log_entry");
            one.kill();
            long killed = System.nanoTime();
            Duration afterKill = awaitWriter(other, 2);
            Duration readAfterKill = awaitReaders(killed, killedAt);
            awaitMoreWork(20);
            try (StetProcess again = start("one")) {
                Beside worker = work(again);
                awaitMoreWork(60);
                working.set(false);
                worker.join();
                for (Beside each : workers) each.join();
                assertThatEachIsThereOnce();
                assertThatReadersHaveReadAll();
                assertThatReadModelsAreWhatARebuildMakesOfTheLog(again, other);
                assertThatTheLogVerifies();
                System.out.printf(
                        "%d writes acknowledged, %d of them shown at once; the log handed over %d ms after a stop, %d ms after a kill; its readers %d ms after the kill%n",
                        acknowledged.size(),
                        shown.get(),
                        afterStop.toMillis(),
                        afterKill.toMillis(),
                        readAfterKill.toMillis());
            }
        } finally {
            working.set(false);
            one.kill();
        }
    }

    private StetProcess start(String name) {
        return StetProcess.start(
                folder.resolve(name),
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--stet.log.folder=" + folder.resolve("log"));
    }

    private List<String> ingest(StetProcess stet) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        for (int year = 1700; year < 2000; year++)
            text.append("The mill was rebuilt in ").append(year).append(". ");
        String body = JSON.writeValueAsString(Map.of("title", "Three hundred mills", "text", text.toString()));
        HttpResponse<String> answer =
                send(request(stet, "ada", "/api/v1/articles").POST(BodyPublishers.ofString(body)));
        List<String> ids = new ArrayList<>();
        for (JsonNode statement : JSON.readTree(answer.body()).get("statements"))
            ids.add(statement.get("id").asString());
        assertThat(ids).hasSize(300);
        return ids;
    }

    private Beside work(StetProcess stet) {
        return Beside.begin(() -> noteUntilTheEnd(stet));
    }

    /** Adds one note after the other, until its replica is gone, and remembers what it said yes to. */
    private void noteUntilTheEnd(StetProcess stet) {
        try {
            while (working.get()) {
                int number = next.getAndIncrement();
                String note = "Note " + number + ".";
                int status = send(request(stet, "ada", "/api/v1/statements/" + statement(number) + "/add-note")
                                .POST(BodyPublishers.ofString("{\"text\": \"" + note + "\"}")))
                        .statusCode();
                if (status == 200 || status == 202) acknowledged.add(note);
                if (status == 200) shown.incrementAndGet();
            }
        } catch (IOException gone) {
            assertThat(acknowledged).isNotEmpty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String statement(int number) {
        return statements.get(number % statements.size());
    }

    private void awaitMoreWork(int writes) {
        int before = acknowledged.size();
        await().atMost(PATIENCE).until(() -> acknowledged.size() >= before + writes);
    }

    /** How long it takes until a replica has begun to write the log so many times. */
    private static Duration awaitWriter(StetProcess stet, int times) {
        long before = System.nanoTime();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> stet.output().split(WRITES, -1).length > times);
        return Duration.ofNanos(System.nanoTime() - before);
    }

    /** How long after a moment both read models are behind an index that none was behind then, whoever reads for them now. */
    private Duration awaitReaders(long since, long index) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> number(POSITIONS.formatted("min") + " and processor_name <> 'policies'") > index);
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** A reader that nobody took over from whoever was killed would stand where that left it. */
    private void assertThatReadersHaveReadAll() {
        long newest = number("select max(log_index) from log_entry");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(number(POSITIONS.formatted("count"))).isEqualTo(3);
            assertThat(number(POSITIONS.formatted("min"))).isEqualTo(newest);
            assertThat(number(POSITIONS.formatted("max"))).isEqualTo(newest);
        });
        assertThat(number("select count(*) from audit_entry")).isEqualTo(newest + 1);
        assertThat(number("select count(*) from statement_note where text like 'Note %'"))
                .isEqualTo(
                        number(
                                "select count(*) from logged_event where type = 'note-added' and payload ->> 'text' like 'Note %'"));
    }

    private void assertThatEachIsThereOnce() {
        Map<String, Long> notes = new HashMap<>();
        jdbc.sql(
                        "select payload ->> 'text' as note, count(*) as times from logged_event where type = 'note-added' group by 1")
                .query(row -> {
                    notes.put(row.getString("note"), row.getLong("times"));
                });
        assertThat(notes).containsKeys(acknowledged.toArray(String[]::new));
        assertThat(acknowledged).allSatisfy(note -> assertThat(notes).containsEntry(note, 1L));
        assertThat(number("select count(*) from log_entry"))
                .isEqualTo(number("select max(log_index) + 1 from log_entry"));
        assertThat(number("select count(*) from logged_event"))
                .isEqualTo(number("select count(*) from recorded_event"));
    }

    /** Stet compares both by itself: what is shown, and what a rebuild makes of the same events. */
    private static void assertThatReadModelsAreWhatARebuildMakesOfTheLog(StetProcess asked, StetProcess other)
            throws IOException, InterruptedException {
        send(request(asked, "root", "/api/v1/administration/rebuild").POST(BodyPublishers.noBody()));
        await().atMost(PATIENCE).until(() -> !rebuild(other).get("running").asBoolean());
        JsonNode tables = rebuild(other).get("tables");
        assertThat(tables).isNotEmpty();
        for (JsonNode table : tables)
            assertThat(table.get("same").asBoolean()).as("%s", table).isTrue();
    }

    private static JsonNode rebuild(StetProcess stet) throws IOException, InterruptedException {
        return JSON.readTree(
                send(request(stet, "root", "/api/v1/administration/rebuild")).body());
    }

    private void assertThatTheLogVerifies() throws IOException, InterruptedException {
        VerifiableLog log = SequencerToBeKilled.log(database.dataSource(), folder.resolve("log"));
        await().atMost(PATIENCE)
                .until(() -> log.newest().orElseThrow().head().size() == number("select count(*) from log_entry"));
        assertThat(log.state().alarms()).isEmpty();
        Path bundle = folder.resolve("bundle");
        try (OutputStream out = Files.newOutputStream(bundle)) {
            log.export(log.newest().orElseThrow(), out);
        }
        Process verify = new ProcessBuilder(StetProcess.java(
                        "verify",
                        bundle.toString(),
                        "--vkey",
                        log.keys().getFirst().toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(verify.getInputStream().readAllBytes());
        assertThat(verify.waitFor()).as(said).isZero();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(StetProcess stet, String person, String path) throws IOException {
        return HttpRequest.newBuilder(stet.uri(path))
                .header("Authorization", "Bearer " + stet.token(person))
                .header("Content-Type", "application/json");
    }
}
