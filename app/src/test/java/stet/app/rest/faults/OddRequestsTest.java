package stet.app.rest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.app.rest.Api;
import stet.app.rest.Api.Answer;
import stet.app.rest.RestTest;

/** What no caller should send is refused in a sentence, and is no failure of Stet's. */
class OddRequestsTest extends RestTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/articles", "/api/v1/nothing"})
    void to_trace_is_refused_with_what_can_be_done_instead(String path) {
        for (Api caller : new Api[] {anyone(), ada()}) {
            Answer answer = caller.send("TRACE", path, null);
            refused(answer, 405, "wrong-method");
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        Answer page = anyone().with("Accept", "text/html").send("TRACE", "/login", null);
        assertThat(page.status()).isEqualTo(405);
        assertThat(page.body()).contains("This address does something else");
    }

    @Test
    void which_methods_a_path_takes_is_told_to_who_may_use_the_api() {
        Answer answer = ada().send("OPTIONS", "/api/v1/articles", null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Allow").split(", ?")).containsExactlyInAnyOrder("GET", "HEAD", "POST", "OPTIONS");
        refused(anyone().send("OPTIONS", "/api/v1/articles", null), 401, "token-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles/%20", "statements/%09", "sources/%20/claims", "reviews/%20/entries"})
    void a_blank_is_no_id(String path) {
        Answer answer = ada().get("/api/v1/" + path);
        refused(answer, 400, "malformed-parameter");
        assertThat(answer.value("detail")).contains("must be an id such as");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flag-claim", "attach-source", "mark-verified"})
    void a_blank_names_no_statement(String command) {
        refused(ada().post("/api/v1/statements/%20/" + command, "{}"), 400, "malformed-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit/events?from%5B0%5D=1",
                "audit/events?person.x=1",
                "audit/events?article.class=1",
                "audit/events?from%5Ba%5D=1",
                "audit/export?statement.x=1",
                "articles?query%5B0%5D=1"
            })
    void no_parameter_has_parts(String path) {
        Answer answer = ada().get("/api/v1/" + path);
        refused(answer, 400, "malformed-parameter");
        assertThat(answer.value("detail")).contains("no dots and no brackets");
    }

    @Test
    void no_parameter_of_an_article_s_changes_has_parts() {
        String article = ingest(ada()).value("id");
        refused(ada().get("/api/v1/articles/" + article + "/changes?fromIndex.x=1"), 400, "malformed-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "text/*",
                "*",
                "a",
                "/",
                "application/json;",
                "application/json; charset=foo",
                "application/json, text/plain"
            })
    void a_content_type_that_is_none_is_refused_or_means_json(String type) {
        String statement = statement();
        Answer answer = ada().with("Content-Type", type).post(statement + "/add-note", "{\"text\": \"A.\"}");
        if (answer.status() != 200) refused(answer, 415, "not-json");
        Answer bare = ada().with("Content-Type", type).post(statement + "/flag-claim", "");
        assertThat(bare.status()).as(bare.body()).isIn(200, 415);
    }

    @Test
    void a_command_without_a_body_needs_no_content_type() {
        done(ada().without("Content-Type").post(statement() + "/flag-claim", ""));
    }

    @Test
    void stet_is_no_proxy_and_knows_no_other_coding_of_bodies() throws IOException {
        assertThat(raw("CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("Allow: GET, HEAD, OPTIONS, POST", "The request is malformed.");
        assertThat(raw("POST /login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: foo\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/articles?query=%s HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/articles/%s HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST http://localhost/api/v1/articles?x=%s HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nX-Long: %s\r\n\r\n",
                "GET /api/v1/articles HTTP/1.1\r\nHost: local host\r\n\r\n",
                "GET /api/v1/articles?<%%> HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/articles HTTP/1.1\r\n\r\n",
                "GET /api HTTP/7\r\nHost: localhost\r\n\r\n",
                "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: one\r\n\r\n",
                "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n"
            })
    void whatever_the_server_itself_refuses_under_the_api_is_a_problem(String request) throws IOException {
        String answer = raw(request.formatted("x".repeat(70_000)));
        assertThat(answer)
                .containsPattern("^HTTP/1.1 [45]\\d\\d")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"type\":\"/problems/")
                .contains("\"instance\":\"/api");
        String page = raw("GET /login?x=%s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted("x".repeat(70_000)));
        assertThat(page).containsIgnoringCase("Content-Type: text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x", "Multipart/Mixed"})
    void a_page_is_not_asked_for_with_the_parts_of_a_form(String type) {
        Api reader = anyone().with("Accept", "text/html").with("Content-Type", type);
        for (String path : new String[] {"/login", "/first-administrator", "/"}) {
            Answer answer = reader.send("GET", path, "--x%zz".getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("This could not be read");
        }
    }

    @Test
    void an_id_that_nobody_has_is_unknown_whatever_else_is_odd() {
        refused(ada().get("/api/v1/articles/" + UUID.randomUUID() + "?_=1&query="), 404, "unknown-article");
    }

    /** What is answered to bytes that no client of Java's would send. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(root()).getPort())) {
            socket.getOutputStream()
                    .write(request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
