package stet.app.rehearsal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import stet.app.demo.DemoPerson;
import stet.infra.tlog.VerifyCommand;
import tools.jackson.databind.json.JsonMapper;

/** What is rehearsed: the sign-in page, the desk behind it, a list over REST, and an outsider who verifies the log. */
final class Rehearsal {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient visitor =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private final Path folder;

    Rehearsal(ConfigurableApplicationContext stet, Path folder) {
        this.address = "http://127.0.0.1:" + stet.getEnvironment().getRequiredProperty("local.server.port");
        this.folder = folder;
    }

    /** Whether an outsider found the newsroom's log in order. */
    boolean goesWell() throws IOException {
        signIn(DemoPerson.ADA);
        answer(page("/"));
        answer(asMachine("/api/v1/articles", DemoPerson.ADA));
        return verified();
    }

    private void signIn(DemoPerson person) throws IOException {
        Matcher form = FORM_TOKEN.matcher(answer(page("/login")));
        if (!form.find()) throw new IOException("The sign-in page has no form.");
        String fields = "username=" + person.id() + "&password=" + encoded(person.password()) + "&_csrf="
                + encoded(form.group(1));
        send(page("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    private boolean verified() throws IOException {
        awaitCheckpoint();
        String vkey = answer(asMachine("/api/v1/audit/vkey", DemoPerson.OTTO))
                .lines()
                .findFirst()
                .orElseThrow();
        Path bundle = Files.writeString(
                folder.resolve("rehearsal.bundle"), answer(asMachine("/api/v1/audit/export", DemoPerson.OTTO)));
        return VerifyCommand.run(List.of(bundle.toString(), "--vkey", vkey)) == 0;
    }

    private void awaitCheckpoint() throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (send(asMachine("/api/v1/audit/checkpoint", DemoPerson.OTTO)).statusCode() != HttpURLConnection.HTTP_OK) {
            if (Instant.now().isAfter(deadline)) throw new IOException("The log was not signed in time.");
            pause();
        }
    }

    private HttpRequest.Builder page(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
    }

    private HttpRequest.Builder asMachine(String path, DemoPerson person) throws IOException {
        String tokens = Files.readString(folder.resolve("demo-tokens.json"));
        String token =
                JsonMapper.builder().build().readTree(tokens).get(person.id()).asString();
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private String answer(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> response = send(request);
        if (response.statusCode() != HttpURLConnection.HTTP_OK)
            throw new IOException(response.uri().getPath() + " answered " + response.statusCode() + ".");
        return response.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return visitor.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The rehearsal was broken off.", e);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The rehearsal was broken off.", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
