package stet.app.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Someone with a browser that has cookies and no script, and who follows redirects one by one. */
final class Visitor {
    private static final String BOUNDARY = "----a-boundary-like-no-text";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String root;

    Visitor(String root) {
        this.root = root;
    }

    Visitor signedIn(String account, String password) {
        submit(get("/login"), "/login", Map.of("username", account, "password", password));
        return this;
    }

    Visit get(String path) {
        return send(HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : root + path)));
    }

    /** A part of a page, as a script asks for it. */
    Visit part(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).header("HX-Request", "true"));
    }

    /** What an open page listens to; {@code last} is the id of the event that it heard last, if any. */
    HttpResponse<InputStream> stream(String path, String last) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/event-stream");
        if (!last.isEmpty()) request.header("Last-Event-ID", last);
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    Visit follow(Visit redirect) {
        return get(redirect.location());
    }

    /** Fills in the form with this address and sends it, with what it holds unseen. */
    Visit submit(Visit page, String action, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>(page.hidden(action));
        fields.putAll(typed);
        return post(action, fields);
    }

    Visit post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends what no browser makes of a form, with the token that a script would send. */
    Visit post(String path, String token, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", type)
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form with a file in it. */
    Visit upload(Visit page, String action, String to, Map<String, String> typed, byte[] file) {
        Map<String, String> fields = new LinkedHashMap<>(page.hidden(action));
        fields.putAll(typed);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"file\"; filename=\"article.txt\"", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(HttpRequest.newBuilder(URI.create(root + to))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private Visit send(HttpRequest.Builder request) {
        try {
            return Visit.of(client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
