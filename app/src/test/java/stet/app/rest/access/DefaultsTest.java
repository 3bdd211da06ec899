package stet.app.rest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.app.OwnStet;
import stet.app.rest.RestTest;
import stet.infra.engine.postgres.TestPostgres;

/** What a Stet does by itself, and what when people reach it by https alone. */
class DefaultsTest extends RestTest {
    private static OwnStet stet;

    @BeforeAll
    static void start() {
        stet = OwnStet.on(TestPostgres.freshDatabase(), "--stet.https=true");
    }

    @AfterAll
    static void stop() {
        stet.close();
    }

    private static HttpResponse<String> get(String root, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofString());
        }
    }

    @Test
    void by_https_alone_the_session_s_cookie_is_this_host_s_and_goes_no_other_way() throws Exception {
        assertThat(get(stet.root(), "/login").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("__Host-stet-session=[^;]+; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login", "/", "/api/v1/me", "/api/nothing", "/css/nothing.css", "/a;b", "/actuator/health"})
    void by_https_alone_every_answer_has_the_browser_keep_to_it(String path) throws Exception {
        assertThat(get(stet.root(), path).headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @Test
    void by_http_nothing_is_asked_of_the_browser_that_it_could_not_do() throws Exception {
        HttpResponse<String> page = get(root(), "/login");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(page.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        cookie -> assertThat(cookie).startsWith("stet-session=").doesNotContain("Secure"));
    }

    @Test
    void that_somebody_came_by_https_only_a_proxy_says_that_was_named() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(root() + "/login"))
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "evil.example")
                    .build();
            HttpResponse<String> page = client.send(request, BodyHandlers.ofString());
            assertThat(page.headers().map().toString())
                    .contains("stet-session=")
                    .doesNotContain("Secure", "evil.example")
                    .doesNotContainIgnoringCase("strict-transport");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/nothing", "/account"})
    void pages_are_stored_nowhere(String path) throws Exception {
        assertThat(get(root(), path).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(said -> assertThat(said).contains("no-store"));
    }

    /** Unless somebody says so. */
    @Test
    void nobody_else_on_the_network_is_served() throws Exception {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        Assumptions.assumeTrue(outside.isPresent(), "this machine has no address but its own");
        try (Socket socket = new Socket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress(outside.get(), stet.port()), 2000))
                    .isInstanceOf(IOException.class);
        }
    }
}
