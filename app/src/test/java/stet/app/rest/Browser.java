package stet.app.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import stet.app.rest.Api.Answer;

/** Someone who looks at pages, with cookies and without scripts, and follows no redirect by itself. */
public class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;

    public Browser(String root) {
        this.root = root;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer getPart(String path) {
        return send(request(path).header("HX-Request", "true").GET());
    }

    /** Sends a form, with the token of the last page that had one. */
    public Answer post(String path, Map<String, String> fields, String csrf) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8)));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public Answer signIn(String account, String password) {
        return post("/login", Map.of("username", account, "password", password), csrf(get("/login")));
    }

    public static String csrf(Answer page) {
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) throw new AssertionError("no form on the page: " + page.body());
        return token.group(1);
    }

    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("stet-session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        URI address = path.startsWith("http") ? URI.create(path) : URI.create(root + path);
        return HttpRequest.newBuilder(address).header("Accept", "text/html");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
