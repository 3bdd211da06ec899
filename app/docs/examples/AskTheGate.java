import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a CMS runs before it publishes: {@code STET_TOKEN=… java AskTheGate.java https://stet.example page.html}. It ends with 0 when
 * the page is clear, with 1 when it isn't, and with 2 when that can't be told, so that nothing goes out while nobody answers.
 */
class AskTheGate {
    public static void main(String[] arguments) throws InterruptedException {
        try {
            String answer = ask(URI.create(arguments[0] + "/api/v1/clearance"), Files.readString(Path.of(arguments[1])));
            boolean cleared = answer.contains("\"cleared\":true");
            System.out.println(cleared ? "Clear: publish it." : "Not clear: " + answer);
            System.exit(cleared ? 0 : 1);
        } catch (IOException | RuntimeException failed) {
            System.out.println("Nobody knows whether it is clear: " + failed);
            System.exit(2);
        }
    }

    private static String ask(URI gate, String page) throws IOException, InterruptedException {
        String body = "{\"text\": \"%s\", \"format\": \"html\"}".formatted(escaped(page));
        HttpRequest request = HttpRequest.newBuilder(gate)
                .header("Authorization", "Bearer " + System.getenv("STET_TOKEN"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(5))
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException(answer.body());
        return answer.body();
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        for (char c : text.toCharArray())
            json.append(c == '"' || c == '\\' ? "\\" + c : c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
        return json.toString();
    }
}
