package stet.infra.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.infra.tlog.bundle.StoredLog;

/** {@code verify --live}, against a Stet that shows what it likes. */
class LiveVerificationTest {
    private static final String VKEY = StoredLog.KEY.verifier().toString();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void a_running_log_is_followed_and_a_fork_is_caught_with_its_evidence() throws IOException {
        Path kept = folder.resolve("kept");
        try (Served log = new Served()) {
            List<Object> live = List.of("--live", log.address(), "--vkey", VKEY, "--kept", kept, "--once");
            log.size = 100;
            assertThat(verify(live.toArray())).isEqualTo(0);
            log.size = 300;
            assertThat(verify(live.toArray())).isEqualTo(0);
            assertThat(log.asked).contains("/api/v1/audit/consistency?from=100&to=300");
            log.size = 200;
            assertThat(verify("--live", log.address() + "/", "--vkey", VKEY, "--kept", kept, "--every", 1))
                    .isEqualTo(1);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("FAIL  The log had 300 events and now has only 200.");
        assertThat(kept).hasBinaryContent(StoredLog.of(300).head().bytes());
        assertThat(folder.resolve("kept.conflict"))
                .hasBinaryContent(StoredLog.of(200).head().bytes());
    }

    @Test
    void a_log_that_doesnt_answer_is_neither_right_nor_wrong() throws IOException {
        Path kept = folder.resolve("kept");
        try (Served log = new Served()) {
            log.size = -1;
            assertThat(verify("--live", log.address(), "--vkey", VKEY, "--kept", kept, "--once"))
                    .isEqualTo(2);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("answered 503.");
    }

    @Test
    void a_token_lets_in() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "stet_secret\n");
        try (Served log = new Served()) {
            log.size = 3;
            Path kept = folder.resolve("kept");
            assertThat(verify("--live", log.address(), "--vkey", VKEY, "--kept", kept, "--once", "--token-file", token))
                    .isEqualTo(0);
            assertThat(log.tokens).containsExactly("Bearer stet_secret");
        }
    }

    private int verify(Object... arguments) {
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) texts.add(argument.toString());
        return new VerifyCommand(print(out), print(err)).verify(texts);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    /** A Stet that shows a log of some size. */
    private static final class Served implements AutoCloseable {
        private final HttpServer server;
        private final List<String> asked = new ArrayList<>();
        private final List<String> tokens = new ArrayList<>();
        private volatile int size;

        Served() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/api/v1/audit/checkpoint", this::checkpoint);
            server.createContext("/api/v1/audit/consistency", this::consistency);
            server.start();
        }

        String address() {
            return "http://localhost:" + server.getAddress().getPort();
        }

        private void checkpoint(HttpExchange exchange) throws IOException {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            if (token != null) tokens.add(token);
            if (size < 0) answer(exchange, 503, "Later.");
            else answer(exchange, 200, StoredLog.of(size).head().format());
        }

        private void consistency(HttpExchange exchange) throws IOException {
            asked.add(exchange.getRequestURI().toString());
            String proof = StoredLog.prover(size).consistency(100).path().stream()
                    .map(hash -> "\"" + hash + "\"")
                    .collect(Collectors.joining(","));
            answer(exchange, 200, "{\"from\":100,\"to\":" + size + ",\"proof\":[" + proof + "]}");
        }

        private static void answer(HttpExchange exchange, int status, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
