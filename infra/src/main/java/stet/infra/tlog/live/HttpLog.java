package stet.infra.tlog.live;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.entry.Json;
import stet.infra.tlog.note.Handover;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.ConsistencyProof;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;

/** A log over HTTP, at {@code /api/v1/audit} of a Stet. */
public final class HttpLog implements LogSource {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_ANSWER = 1 << 20;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String audit;
    private final @Nullable String token;

    /**
     * Reads from a Stet.
     *
     * @param token what lets in, where the log isn't public
     */
    public HttpLog(URI stet, @Nullable String token) {
        this.audit = stet.toString().replaceAll("/+$", "") + "/api/v1/audit";
        this.token = token;
    }

    @Override
    public SignedNote checkpoint() throws IOException {
        return SignedNote.parse(get("/checkpoint"));
    }

    @Override
    public SignedNote cosigned(List<VerifierKey> witnesses) throws IOException {
        return SignedNote.parse(get(witnesses.stream()
                .map(witness -> URLEncoder.encode(witness.name().name(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&witness=", "/checkpoint?witness=", ""))));
    }

    @Override
    public List<SignedNote> handovers() throws IOException {
        try {
            return Handover.parseAll(get("/handovers"));
        } catch (FileNotFoundException olderStet) {
            return List.of();
        }
    }

    @Override
    public ConsistencyProof consistency(long from, long to) throws IOException {
        Json answer = Json.parse(Strict.utf8(get("/consistency?from=" + from + "&to=" + to)));
        if (!(answer instanceof Json.Members members)
                || !(members.get("proof") instanceof Json.Elements(List<Json> proof)))
            throw new Malformed("The answer has no proof.");
        return new ConsistencyProof(proof.stream().map(HttpLog::hash).toList());
    }

    private static Hash hash(Json json) {
        if (json instanceof Json.Text(String base64)) return Hash.parse(base64);
        throw new Malformed("A hash of the proof isn't a text.");
    }

    private byte[] get(String path) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(audit + path)).timeout(PATIENCE);
        if (token != null) request.header("Authorization", "Bearer " + token);
        try {
            return body(http.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while asking " + audit + path);
        }
    }

    private static byte[] body(HttpResponse<InputStream> response) throws IOException {
        try (InputStream in = response.body()) {
            byte[] body = in.readNBytes(LONGEST_ANSWER + 1);
            if (response.statusCode() == NOT_FOUND) throw new FileNotFoundException(response.uri() + " answered 404.");
            if (response.statusCode() != OK)
                throw new IOException(response.uri() + " answered " + response.statusCode() + ".");
            if (body.length > LONGEST_ANSWER) throw new IOException(response.uri() + " answered without end.");
            return body;
        }
    }
}
