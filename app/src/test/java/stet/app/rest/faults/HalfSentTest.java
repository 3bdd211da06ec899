package stet.app.rest.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import stet.app.rest.Api;
import stet.app.rest.Api.Answer;
import stet.app.rest.Browser;
import stet.app.rest.RestTest;
import stet.domain.account.Role;
import stet.infra.account.Account;

/** Bodies that do not arrive, and more of them at once than there is room for. */
@DirtiesContext
@TestPropertySource(
        properties = {
            "stet.admission.bytes-in-flight=600KB",
            "stet.admission.body-within=2s",
            "stet.admission.strangers-body-within=2s"
        })
class HalfSentTest extends RestTest {
    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void hang_up() throws IOException {
        for (Socket each : open) each.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles, application/json, ",
        "/login, application/x-www-form-urlencoded, ",
        "/articles, multipart/form-data; boundary=b, ",
        "/login, application/x-www-form-urlencoded, chunked"
    })
    void strangers_who_send_half_a_body_hold_nobody_up(String path, String type, String chunked) throws Exception {
        open(person("ada", "Ada Okafor", Role.FACT_CHECKER));
        for (int i = 0; i < 250; i++) open.add(halfSent(path, type, chunked != null, ""));
        long asked = System.nanoTime();
        assertThat(anyone().get("/actuator/health").status()).isEqualTo(200);
        assertThat(new Browser(root()).signIn("ada", PASSWORD).header("Location"))
                .endsWith("/");
        statement();
        assertThat(since(asked)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void who_is_known_and_too_slow_is_told_so() throws Exception {
        Account ada = person("ada", "Ada Okafor", Role.FACT_CHECKER);
        String token = token(ada, ada.scopes()).text();
        Socket slow =
                halfSent("/api/v1/articles", "application/json", false, "Authorization: Bearer " + token + "\r\n");
        open.add(slow);
        String answer = new String(slow.getInputStream().readAllBytes(), UTF_8);
        assertThat(answer)
                .startsWith("HTTP/1.1 408")
                .contains("application/problem+json", "body-too-slow")
                .containsIgnoringCase("Connection: close");
    }

    @Test
    void a_form_that_does_not_arrive_is_told_so_on_a_page() throws Exception {
        Socket slow = halfSent("/login", "application/x-www-form-urlencoded", false, "");
        open.add(slow);
        assertThat(new String(slow.getInputStream().readAllBytes(), UTF_8))
                .startsWith("HTTP/1.1 408")
                .contains("This did not arrive");
    }

    @Test
    void of_more_large_bodies_than_there_is_room_for_some_are_taken_and_the_others_asked_to_come_back()
            throws Exception {
        Api ada = ada();
        try (ExecutorService senders = Executors.newFixedThreadPool(12)) {
            List<Callable<Answer>> requests = new ArrayList<>();
            for (int i = 0; i < 12; i++) requests.add(() -> ada.post("/api/v1/articles", article(large())));
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : senders.invokeAll(requests)) answers.add(each.get());
            assertThat(answers).anyMatch(HalfSentTest::isTaken);
            List<Answer> refused =
                    answers.stream().filter(answer -> !isTaken(answer)).toList();
            assertThat(refused).isNotEmpty().allSatisfy(answer -> {
                refused(answer, 503, "busy");
                assertThat(answer.header("Retry-After")).isEqualTo("2");
            });
        }
        assertThat(ada.post("/api/v1/articles", article(large())))
                .as("room is given back")
                .matches(HalfSentTest::isTaken);
    }

    /** Whether or not it is shown yet. */
    private static boolean isTaken(Answer answer) {
        return answer.status() == 201 || answer.status() == 202;
    }

    private static String large() {
        return "The bridge of harbour opened today to all. ".repeat(6000);
    }

    /** A request of which the beginning has arrived, and nothing more comes. */
    private Socket halfSent(String path, String type, boolean chunked, String header) throws IOException {
        Socket socket = new Socket("localhost", Integer.parseInt(root().replaceAll(".*:", "")));
        String length = chunked ? "Transfer-Encoding: chunked" : "Content-Length: 4000";
        String body = chunked ? "5\r\n{\"a\":" : "{\"title\": \"Half";
        socket.getOutputStream()
                .write("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n%s\r\n%s\r\n%s"
                        .formatted(path, type, length, header, body)
                        .getBytes(US_ASCII));
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
