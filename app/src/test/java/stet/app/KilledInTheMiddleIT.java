package stet.app;

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
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stet is killed while people work: whatever it had acknowledged is there when it starts again. */
class KilledInTheMiddleIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path data;

    @Test
    void nothing_that_was_acknowledged_is_lost_when_stet_is_killed_in_the_middle_of_work() throws Exception {
        List<String> acknowledged = new CopyOnWriteArrayList<>();
        var stet = StetProcess.start(data, "--spring.profiles.active=demo");
        String token = token();
        List<String> statements = statements(stet, token);
        Beside worker = Beside.begin(() -> flagAll(stet, token, statements, acknowledged));
        await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= 20);
        stet.kill();
        worker.join();

        try (var again = StetProcess.start(data, "--spring.profiles.active=demo")) {
            List<String> flagged = new ArrayList<>();
            for (String statement : statements) {
                JsonNode found = JSON.readTree(
                        get(again, token, "/api/v1/statements/" + statement).body());
                if (found.get("status").asString().equals("FLAGGED")) flagged.add(statement);
            }
            assertThat(flagged).containsAll(acknowledged);
            assertThat(flagged.size()).isBetween(acknowledged.size(), acknowledged.size() + 1);
        }
    }

    private String token() throws IOException {
        Path tokens = data.resolve("demo-tokens.json");
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(tokens));
        return JSON.readTree(Files.readString(tokens)).get("ada").asString();
    }

    private static List<String> statements(StetProcess stet, String token) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        for (int year = 1700; year < 2000; year++)
            text.append("The mill was rebuilt in ").append(year).append(". ");
        String body = JSON.writeValueAsString(Map.of("title", "Three hundred mills", "text", text.toString()));
        List<String> statements = new ArrayList<>();
        JsonNode article =
                JSON.readTree(post(stet, token, "/api/v1/articles", body).body());
        for (JsonNode statement : article.get("statements"))
            statements.add(statement.get("id").asString());
        assertThat(statements).hasSize(300);
        return statements;
    }

    /** Works until Stet is gone, and remembers what it said yes to. */
    private static void flagAll(StetProcess stet, String token, List<String> statements, List<String> acknowledged) {
        try {
            for (String statement : statements) {
                int status = post(stet, token, "/api/v1/statements/" + statement + "/flag-claim", "{}")
                        .statusCode();
                if (status == 200) acknowledged.add(statement);
            }
        } catch (IOException gone) {
            assertThat(acknowledged).isNotEmpty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpResponse<String> get(StetProcess stet, String token, String path)
            throws IOException, InterruptedException {
        return CLIENT.send(request(stet, token, path).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(StetProcess stet, String token, String path, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                request(stet, token, path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(StetProcess stet, String token, String path) {
        return HttpRequest.newBuilder(stet.uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }
}
