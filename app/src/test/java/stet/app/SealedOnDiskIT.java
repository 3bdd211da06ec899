package stet.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.infra.tlog.VerifyCommand;

/** Of a sealed source the disk has no word in clear: no table, write-ahead log, index, server's log or file of any other kind. */
class SealedOnDiskIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String NAME = "Zebrafinch Quillington";
    private static final String PLACE = "quillbridge";

    @TempDir
    private Path folder;

    @Test
    void an_identity_was_never_on_the_disk_and_is_erased_while_every_proof_still_holds() throws Exception {
        Path data = folder.resolve("data");
        String output;
        try (var stet = StetProcess.start(data, "--spring.profiles.active=demo")) {
            String source = sealed(stet);
            assertThat(get(stet, "ada", source + "/identity").body()).contains(NAME, PLACE);
            verified(stet, "before");
            Path key = data.resolve("sealed-keys").resolve(source.substring(source.lastIndexOf('/') + 1));
            assertThat(key).exists();

            done(post(stet, "root", source + "/request-erasure", "{\"reason\": \"They asked.\"}"));
            done(post(stet, "cleo", source + "/erase-identity", "{}"));

            assertThat(key).doesNotExist();
            assertThat(get(stet, "ada", source + "/identity").body()).contains("identity-is-erased");
            verified(stet, "after");
            output = stet.output();
        }
        assertThat(output).doesNotContain(NAME, PLACE);
        for (Path file : files(folder))
            assertThat(Files.readString(file, ISO_8859_1)).as(file.toString()).doesNotContain(NAME, PLACE);
    }

    private static String sealed(StetProcess stet) throws IOException, InterruptedException {
        HttpRequest request = request(stet, "ada", "/api/v1/sources/seal-source")
                .header("Idempotency-Key", "seal-once")
                .POST(BodyPublishers.ofString("""
                        {"name": "%s", "circumstances": "Under the %s."}""".formatted(NAME, PLACE)))
                .build();
        HttpResponse<String> sealed = CLIENT.send(request, BodyHandlers.ofString(UTF_8));
        assertThat(sealed.statusCode()).as(sealed.body()).isEqualTo(201);
        String source = sealed.headers().firstValue("Location").orElseThrow();
        return source.substring(source.indexOf("/api/"));
    }

    private void verified(StetProcess stet, String when) throws IOException, InterruptedException {
        Path bundle = folder.resolve(when + ".stet");
        Files.writeString(bundle, get(stet, "otto", "/api/v1/audit/export").body());
        String vkey = get(stet, "otto", "/api/v1/audit/vkey").body().strip();
        assertThat(VerifyCommand.run(List.of(bundle.toString(), "--vkey", vkey)))
                .isZero();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertThat(files).anyMatch(file -> file.toString().contains("pg_wal"));
            return files;
        }
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static HttpResponse<String> get(StetProcess stet, String person, String path)
            throws IOException, InterruptedException {
        return CLIENT.send(request(stet, person, path).build(), BodyHandlers.ofString(UTF_8));
    }

    private static HttpResponse<String> post(StetProcess stet, String person, String path, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                request(stet, person, path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString(UTF_8));
    }

    private static HttpRequest.Builder request(StetProcess stet, String person, String path) throws IOException {
        return HttpRequest.newBuilder(stet.uri(path))
                .header("Authorization", "Bearer " + stet.token(person))
                .header("Content-Type", "application/json");
    }
}
