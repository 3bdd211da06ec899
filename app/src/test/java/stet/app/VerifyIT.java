package stet.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.postgres.TestPostgres;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.SignedNote;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The executable in the hands of an outsider: it verifies what a running Stet shows, and finds what was done to it. */
class VerifyIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TAMPERED = 5;

    private final TestDatabase database = TestPostgres.emptyDatabase();

    @TempDir
    Path folder;

    @Test
    void an_outsider_verifies_what_stet_exports_and_finds_what_was_changed_or_taken_back() throws Exception {
        try (StetProcess stet = StetProcess.start(
                folder.resolve("data"),
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password())) {
            Path tokens = folder.resolve("data/demo-tokens.json");
            await().atMost(PATIENCE).until(() -> Files.exists(tokens));
            JsonNode people = JsonMapper.builder().build().readTree(Files.readString(tokens));
            Outsider otto = new Outsider(stet, people.get("otto").asString());
            await().atMost(PATIENCE).until(() -> otto.get("/checkpoint").statusCode() == 200);
            String vkey = otto.get("/vkey").body().strip();

            bundle(otto, vkey);
            oneEvent(otto, vkey);
            rollback(otto, vkey, people.get("ada").asString());
        }
    }

    private void bundle(Outsider otto, String vkey) throws Exception {
        Path bundle = write("log.bundle", otto.get("/export").body());
        Verified sound = verify(bundle.toString(), "--vkey", vkey);
        assertThat(sound.status()).as(sound.output()).isZero();

        List<String> lines = Files.readAllLines(bundle);
        lines.replaceAll(
                line -> line.startsWith("event " + TAMPERED + " ") ? line.replace("\"at\":\"2", "\"at\":\"1") : line);
        Verified tampered =
                verify(write("tampered.bundle", String.join("\n", lines) + "\n").toString(), "--vkey", vkey);
        assertThat(tampered.status()).isEqualTo(1);
        assertThat(tampered.output()).contains("first bad index: " + TAMPERED);
    }

    private void oneEvent(Outsider otto, String vkey) throws Exception {
        Path event = write("3.json", otto.get("/events/3/leaf").body());
        Path proof = write("3.tlog-proof", otto.get("/events/3/proof").body());
        Verified one = verify(event.toString(), "--proof", proof.toString(), "--vkey", vkey);
        assertThat(one.status()).as(one.output()).isZero();
    }

    private void rollback(Outsider otto, String vkey, String ada) throws Exception {
        long before = otto.size();
        assertThat(look(otto, vkey).status()).isZero();
        otto.send("/api/v1/sources", ada, "{\"title\": \"Recorded, seen and taken back\"}");
        await().atMost(PATIENCE).until(() -> otto.size() > before);
        assertThat(look(otto, vkey).status()).isZero();

        takeBack(before);

        Verified caught = look(otto, vkey);
        assertThat(caught.status()).as(caught.output()).isEqualTo(1);
        assertThat(caught.output()).contains("now has only " + before);
    }

    private Verified look(Outsider otto, String vkey) throws Exception {
        Path token = write("token", otto.token());
        Path kept = folder.resolve("kept");
        return verify(
                "--live",
                otto.stet().uri("").toString(),
                "--once",
                "--vkey",
                vkey,
                "--kept",
                kept.toString(),
                "--token-file",
                token.toString());
    }

    /** As who restores an older backup, and takes care that nothing in it tells of what came later. */
    private void takeBack(long size) {
        JdbcClient.create(database.asSuperuser().dataSource())
                .sql("""
                        set session_replication_role = replica;
                        delete from checkpoint where size > %1$d;
                        delete from recorded_event where arrival in (select arrival from log_entry where log_index >= %1$d);
                        delete from log_entry where log_index >= %1$d""".formatted(size))
                .update();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Verified verify(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(StetProcess.java("verify"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Verified(process.waitFor(), output);
    }

    private record Verified(int status, String output) {}

    private record Outsider(StetProcess stet, String token) {
        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return CLIENT.send(request("/api/v1/audit" + path, token).build(), BodyHandlers.ofString(UTF_8));
        }

        long size() throws IOException, InterruptedException {
            SignedNote note = SignedNote.parse(get("/checkpoint").body());
            return Checkpoint.parse(note.text()).head().size();
        }

        void send(String path, String as, String body) throws IOException, InterruptedException {
            HttpRequest post =
                    request(path, as).POST(BodyPublishers.ofString(body)).build();
            assertThat(CLIENT.send(post, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(201);
        }

        private HttpRequest.Builder request(String path, String as) {
            return HttpRequest.newBuilder(stet.uri(path))
                    .header("Authorization", "Bearer " + as)
                    .header("Content-Type", "application/json");
        }
    }
}
