package stet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the database when the executable is started twice, killed, and stopped. */
class OwnDatabaseIT {

    @TempDir
    Path data;

    @Test
    void stet_keeps_its_folder_to_itself_survives_being_killed_and_takes_its_database_along() throws Exception {
        var first = StetProcess.start(data);
        assertThat(health(first)).isEqualTo(200);

        try (var second = StetProcess.launch(data)) {
            assertThat(second.exitStatus()).isEqualTo(1);
            assertThat(second.output())
                    .containsPattern("Another Stet \\(process \\d+\\) is using the folder")
                    .doesNotContain("\tat ");
        }

        first.kill();
        try (var third = StetProcess.start(data)) {
            assertThat(health(third)).isEqualTo(200);
        }
        assertThat(Files.exists(data.resolve("postgres/data/postmaster.pid"))).isFalse();
    }

    private static int health(StetProcess stet) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(stet.uri("/actuator/health")).build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
