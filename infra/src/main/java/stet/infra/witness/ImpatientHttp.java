package stet.infra.witness;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks strangers over HTTP: waits neither long nor for much, and goes nowhere else. */
final class ImpatientHttp implements AutoCloseable {
    static final int OK = 200;
    private static final int LONGEST_ANSWER = 256 * 1024;

    private final Duration patience;
    private final HttpClient http;

    ImpatientHttp(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /**
     * Patience is for the whole answer: a body that drips in would outlast the request's own timeout.
     *
     * @throws IOException whose message says in people's words why there is no answer
     */
    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(
                request.timeout(patience).build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new IOException("there was no answer within " + patience.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof ConnectException) throw new IOException("nobody listens at its address", cause);
            throw new IOException(cause == null ? e.toString() : String.valueOf(cause.getMessage()), cause);
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
