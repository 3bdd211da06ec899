package stet.infra.tlog.witness.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.witness.AddCheckpoint;
import stet.infra.tlog.witness.Witness;
import stet.infra.tlog.witness.WitnessAnswer;

/** A witness over HTTP: what C2SP tlog-witness asks for, its key, and whether it is well. */
final class WitnessServer implements AutoCloseable {
    private static final Pattern CHECKPOINT = Pattern.compile("/([0-9a-f]{64})/checkpoint");
    private static final int AT_ONCE = 32;
    private static final int WAITING = 100;
    private static final int GRACE_SECONDS = 2;

    private final Witness witness;
    private final VerifierKey key;
    private final DecisionLog log;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);

    WitnessServer(Witness witness, VerifierKey key, DecisionLog log, InetSocketAddress address) throws IOException {
        this.witness = witness;
        this.key = key;
        this.log = log;
        this.server = listen(address);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private static HttpServer listen(InetSocketAddress address) throws IOException {
        try {
            return HttpServer.create(address, WAITING);
        } catch (BindException e) {
            throw new IOException("The witness can't listen on " + address + " (" + e.getMessage()
                    + "): choose another --port or --address.");
        }
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!places.tryAcquire()) {
                exchange.getResponseHeaders().set("Retry-After", "1");
                send(exchange, Reply.sentence(503, "Too many requests at once: try again in a second."));
                return;
            }
            try {
                send(exchange, replyOrFailure(exchange));
            } finally {
                places.release();
            }
        }
    }

    private Reply replyOrFailure(HttpExchange exchange) throws IOException {
        try {
            return reply(exchange);
        } catch (UncheckedIOException e) {
            log.line("nothing cosigned, as it couldn't be kept: " + e.getCause());
            return Reply.sentence(503, "The witness can't keep what it would cosign: try again later.");
        } catch (RuntimeException e) {
            log.line("nothing cosigned, as the witness failed: " + e);
            return Reply.sentence(500, "The witness failed.");
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = path.equals("/add-checkpoint") ? "POST" : "GET";
        if (!exchange.getRequestMethod().equals(method)) {
            exchange.getResponseHeaders().set("Allow", method);
            return Reply.sentence(405, "Only " + method + " has a meaning here.");
        }
        return switch (path) {
            case "/add-checkpoint" -> addCheckpoint(exchange);
            case "/vkey" -> Reply.text(key.toString());
            case "/health" -> Reply.text("ok");
            default -> checkpoint(path);
        };
    }

    private Reply addCheckpoint(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(AddCheckpoint.LONGEST + 1);
        if (body.length > AddCheckpoint.LONGEST) {
            exchange.getResponseHeaders().set("Connection", "close");
            return Reply.sentence(413, "No request is longer than " + AddCheckpoint.LONGEST + " bytes.");
        }
        WitnessAnswer answer = witness.addCheckpoint(body);
        log.decided(body, answer);
        return new Reply(answer.status(), answer.contentType(), answer.body());
    }

    private Reply checkpoint(String path) {
        Matcher asked = CHECKPOINT.matcher(path);
        if (!asked.matches()) return Reply.sentence(404, "There is nothing here.");
        return witness.lastOf(asked.group(1))
                .map(note -> new Reply(200, Reply.PLAIN, note.format()))
                .orElseGet(() -> Reply.sentence(404, "This witness has cosigned nothing of that log."));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    /** Lets those that are being answered have their answers. */
    @Override
    public void close() {
        server.stop(GRACE_SECONDS);
        threads.shutdownNow();
    }

    private record Reply(int status, String contentType, String body) {
        private static final String PLAIN = "text/plain; charset=utf-8";

        static Reply text(String line) {
            return new Reply(200, PLAIN, line + "\n");
        }

        static Reply sentence(int status, String sentence) {
            return new Reply(status, PLAIN, sentence + "\n");
        }
    }
}
