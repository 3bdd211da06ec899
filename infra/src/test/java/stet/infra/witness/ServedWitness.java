package stet.infra.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.SigningKey;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.witness.MemoryState;
import stet.infra.tlog.witness.TwoPasts;
import stet.infra.tlog.witness.Witness;
import stet.infra.tlog.witness.WitnessAnswer;

/** A witness over HTTP, honest unless it is told to answer something else. */
public class ServedWitness implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SigningKey key;
    private final MemoryState state = new MemoryState();
    private volatile Witness witness;

    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile Behaviour behaviour = this::honest;
    volatile boolean showsWhatItCosigned = true;
    /** What it shows instead of what it cosigned, if anything. */
    volatile @Nullable SignedNote showsInstead;

    /** What it does with a checkpoint. */
    interface Behaviour {
        void answer(HttpExchange exchange, byte[] body) throws IOException;
    }

    public ServedWitness(String name) throws IOException {
        key = Keys.witness(name);
        watch(List.of(TwoPasts.KEY.verifier()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/w/add-checkpoint", this::submitted);
        server.createContext("/w/", this::shown);
        server.start();
    }

    public final void watch(List<VerifierKey> logs) {
        witness = new Witness(key, logs, state, InstantSource.system());
    }

    public VerifierKey key() {
        return key.verifier();
    }

    Contact contact() {
        return Contact.of(key.verifier().toString(), url());
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/w/");
    }

    private void submitted(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            asked.add(
                    new String(body, StandardCharsets.UTF_8).lines().findFirst().orElse(""));
            behaviour.answer(exchange, body);
        }
    }

    private void honest(HttpExchange exchange, byte[] body) throws IOException {
        WitnessAnswer answer = witness.addCheckpoint(body);
        send(exchange, answer.status(), answer.body());
    }

    /** Has cosigned that, told by someone else. */
    void saw(String request) {
        WitnessAnswer answer = witness.addCheckpoint(request.getBytes(StandardCharsets.UTF_8));
        if (answer.status() != 200) throw new IllegalStateException(answer.body());
    }

    private void shown(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            var note = Optional.ofNullable(showsInstead)
                    .or(() -> witness.lastOf(path.replaceAll("^/w/|/checkpoint$", "")));
            if (note.isPresent() && showsWhatItCosigned)
                send(exchange, 200, note.get().format());
            else send(exchange, 404, "Nothing.\n");
        }
    }

    static Behaviour saying(int status, String body) {
        return (exchange, request) -> send(exchange, status, body);
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
