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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import stet.infra.tlog.VerifyCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stet's own database is copied while people work, and put back: whatever was acknowledged by then is there. */
class BackupIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final Map<String, Instant> acknowledged = new ConcurrentHashMap<>();
    private volatile boolean closing;

    @Test
    void a_newsroom_is_backed_up_while_it_works_restored_and_goes_on() throws Exception {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backups/monday");
        String ada;
        String otto;
        String root;
        try (var stet = StetProcess.start(data, "--spring.profiles.active=demo")) {
            ada = stet.token("ada");
            otto = stet.token("otto");
            root = stet.token("root");
            Beside worker = Beside.begin(() -> work(stet, ada));
            await().atMost(PATIENCE).until(() -> !acknowledged.isEmpty());
            atOnce(() -> fullDisk(data), () -> backUp(data, backup));
            closing = true;
            worker.join();
            later(stet, ada, otto);
        }
        atOnce(() -> restored(data, backup, otto), () -> goneBack(data, backup, ada, root));
    }

    /** Most of the time is spent starting things. */
    private static void atOnce(Act one, Act other) throws Exception {
        Beside beside = Beside.begin(() -> done(one));
        other.run();
        beside.join();
    }

    private static void done(Act act) {
        try {
            act.run();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private interface Act {
        void run() throws Exception;
    }

    private void work(StetProcess stet, String ada) {
        try {
            while (!closing) {
                HttpResponse<String> made =
                        post(stet, ada, "/api/v1/sources", "{\"title\": \"Seen while it was copied\"}");
                assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
                acknowledged.put(JSON.readTree(made.body()).get("id").asString(), Instant.now());
            }
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** No file may become larger than a megabyte, as if there were no room for it. */
    private void fullDisk(Path data) throws Exception {
        Path backup = folder.resolve("full");
        List<String> command = new ArrayList<>(List.of("bash", "-c", "ulimit -f 1000; exec \"$@\"", "bash"));
        command.addAll(StetProcess.java("backup", "--to", backup.toString(), "--stet.data=" + data));

        Said said = said(command);

        assertThat(said.status()).as(said.words()).isEqualTo(1);
        assertThat(said.words()).contains("can't be written: File too large.").doesNotContain("\tat ");
        assertThat(folder).isDirectoryNotContaining("glob:**/full*");
    }

    private void backUp(Path data, Path backup) throws Exception {
        Instant begun = Instant.now();
        Said said = said(StetProcess.java("backup", "--to", backup.toString(), "--stet.data=" + data));

        assertThat(said.status()).as(said.words()).isZero();
        assertThat(said.words()).contains("Backed up the database", "The key that signs the log is no part of it");
        assertThat(backup.resolve("checkpoint")).isNotEmptyFile();
        assertThat(backup.resolve("database/postmaster.pid")).doesNotExist();
        assertThat(before(made(backup))).anyMatch(id -> acknowledged.get(id).isAfter(begun));
    }

    /** When the copy ended, as its manifest says. */
    private static Instant made(Path backup) throws IOException {
        return Files.readAllLines(backup.resolve("manifest")).stream()
                .filter(line -> line.startsWith("# made "))
                .map(line -> Instant.parse(line.substring("# made ".length())))
                .findFirst()
                .orElseThrow();
    }

    private List<String> before(Instant at) {
        return acknowledged.keySet().stream()
                .filter(id -> acknowledged.get(id).isBefore(at))
                .toList();
    }

    /** What was done after the backup is signed, too, before Stet ends. */
    private static void later(StetProcess stet, String ada, String otto) throws Exception {
        assertThat(post(stet, ada, "/api/v1/sources", "{\"title\": \"Seen too late\"}")
                        .statusCode())
                .isEqualTo(201);
        await().atMost(PATIENCE).until(() -> {
            JsonNode state = state(stet, otto);
            return state.get("checkpoint").get("size").asLong()
                    == state.get("size").asLong();
        });
    }

    private void restored(Path data, Path backup, String otto) throws Exception {
        Path restored = folder.resolve("restored");
        Files.createDirectories(restored.resolve("log"));
        Files.copy(data.resolve("log/key"), restored.resolve("log/key"));

        Said said = said(StetProcess.java("restore", "--from", backup.toString(), "--to", restored.toString()));

        assertThat(said.status()).as(said.words()).isZero();
        assertThat(said.words()).contains("each is as it was recorded", "remembers what was signed last");
        try (var stet = StetProcess.start(restored, "--server.address=127.0.0.1")) {
            for (String source : before(made(backup)))
                assertThat(get(stet, otto, "/api/v1/sources/" + source).statusCode())
                        .isEqualTo(200);
            verifies(stet, otto);
        }
    }

    private void verifies(StetProcess stet, String otto) throws Exception {
        await().atMost(PATIENCE).until(() -> !state(stet, otto).get("rechecked").isNull());
        assertThat(state(stet, otto).get("alarms")).isEmpty();
        Path bundle = folder.resolve("log.bundle");
        Files.writeString(bundle, get(stet, otto, "/api/v1/audit/export").body());
        String vkey = get(stet, otto, "/api/v1/audit/vkey").body().strip();
        assertThat(VerifyCommand.run(List.of(bundle.toString(), "--vkey", vkey)))
                .isZero();
    }

    /** The same with all that tells: nobody works before an administrator has looked. */
    private void goneBack(Path data, Path backup, String ada, String root) throws Exception {
        Path again = folder.resolve("again");
        Files.createDirectories(again);
        FileSystemUtils.copyRecursively(data.resolve("log"), again.resolve("log"));

        Said said = said(StetProcess.java(
                "restore", "--from", backup.toString(), "--to", again.toString(), "--going-back", "the disk died"));

        assertThat(said.status()).as(said.words()).isZero();
        assertThat(said.words()).contains("What was signed last is kept in");
        try (var stet = StetProcess.start(again, "--server.address=127.0.0.1")) {
            assertThat(get(stet, root, "/api/v1/audit/state").body())
                    .contains("put back on purpose", "the disk died", "\"takesWork\":false");
            assertThat(post(stet, ada, "/api/v1/sources", "{\"title\": \"Too soon\"}")
                            .statusCode())
                    .isEqualTo(503);
            assertThat(post(stet, root, "/api/v1/administration/recheck-log", "{}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(post(stet, ada, "/api/v1/sources", "{\"title\": \"In time\"}")
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    private static JsonNode state(StetProcess stet, String token) throws IOException, InterruptedException {
        return JSON.readTree(get(stet, token, "/api/v1/audit/state").body());
    }

    private static HttpResponse<String> get(StetProcess stet, String token, String path)
            throws IOException, InterruptedException {
        return CLIENT.send(request(stet, token, path).build(), BodyHandlers.ofString(UTF_8));
    }

    private static HttpResponse<String> post(StetProcess stet, String token, String path, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                request(stet, token, path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString(UTF_8));
    }

    private static HttpRequest.Builder request(StetProcess stet, String token, String path) {
        return HttpRequest.newBuilder(stet.uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static Said said(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), words);
    }

    private record Said(int status, String words) {}
}
