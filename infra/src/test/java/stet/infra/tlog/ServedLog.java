package stet.infra.tlog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Handover;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.SigningKey;
import stet.infra.tlog.tree.Prover;
import stet.infra.tlog.witness.TwoPasts;

/** A Stet that shows over HTTP a log of some size, and is as honest as the test wants. */
final class ServedLog implements AutoCloseable {
    private final HttpServer server;
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();
    volatile LongFunction<Prover> past = TwoPasts::told;
    volatile long size;
    volatile boolean proves = true;

    final List<SignedNote> handovers = new CopyOnWriteArrayList<>();

    /** What it signs with now. */
    volatile SigningKey key = TwoPasts.KEY;

    /** What it shows to whom demands witnesses, if not its newest checkpoint. */
    volatile @Nullable SignedNote cosigned;

    ServedLog() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/audit/checkpoint", this::checkpoint);
        server.createContext("/api/v1/audit/consistency", this::consistency);
        server.createContext("/api/v1/audit/handovers", exchange -> {
            if (handovers.isEmpty()) answer(exchange, 404, "As before there were any.");
            else answer(exchange, 200, Handover.format(handovers));
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What it signed over that many events of the past that it shows. */
    SignedNote signed(long size) {
        return new Checkpoint(TwoPasts.ORIGIN, past.apply(size).head()).sign(key);
    }

    private void checkpoint(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        if (token != null) tokens.add(token);
        asked.add(exchange.getRequestURI().toString());
        SignedNote forWitnesses = cosigned;
        boolean demands = exchange.getRequestURI().getQuery() != null;
        if (size < 0) answer(exchange, 503, "Later.");
        else answer(exchange, 200, (demands && forWitnesses != null ? forWitnesses : signed(size)).format());
    }

    private void consistency(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        if (!proves) {
            answer(exchange, 503, "The log can't show this.");
            return;
        }
        String[] sizes = exchange.getRequestURI().getQuery().split("\\D+");
        long from = Long.parseLong(sizes[1]);
        long to = Long.parseLong(sizes[2]);
        String proof = past.apply(to).consistency(from).path().stream()
                .map(hash -> "\"" + hash + "\"")
                .collect(Collectors.joining(","));
        answer(exchange, 200, "{\"from\":" + from + ",\"to\":" + to + ",\"proof\":[" + proof + "]}");
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
