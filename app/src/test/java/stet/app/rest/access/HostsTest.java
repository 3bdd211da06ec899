package stet.app.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.app.rest.Api.Answer;
import stet.app.rest.Browser;
import stet.app.rest.RestTest;
import stet.domain.account.Role;

/** The host that a request names is written by whoever sends it. */
class HostsTest extends RestTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/articles", "/articles?q=a", "/audit", "/account", "/nothing", "/statements/x", "/css"})
    void no_answer_leads_to_a_host_that_the_request_named(String path) throws IOException {
        String answer = asked("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\n");
        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
    }

    @Test
    void pages_lead_on_by_their_paths() {
        open(person("iris", "Iris Novak", Role.FACT_CHECKER));
        Browser iris = new Browser(root());
        iris.signIn("iris", PASSWORD);
        Answer out = iris.post("/logout", Map.of(), Browser.csrf(iris.get("/account")));
        assertThat(out.header("Location")).isEqualTo("/login?ended");
    }

    private String asked(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(root()).getPort())) {
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
