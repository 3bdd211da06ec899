package stet.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import stet.infra.tlog.witness.AddCheckpoint;
import stet.infra.tlog.witness.TwoPasts;

/** The executable as a witness: a process of its own, on a free port and a folder of the test's. */
final class WitnessToBeKilled implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("listens on (\\S+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path output;

    private WitnessToBeKilled(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static WitnessToBeKilled start(Path folder) throws IOException {
        WitnessToBeKilled witness = launch(folder);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ADDRESS.matcher(witness.output()).find());
        return witness;
    }

    /** Starts it without waiting for it. */
    static WitnessToBeKilled launch(Path folder) throws IOException {
        Path output = Files.createTempFile(folder, "output-", ".log");
        List<String> command = StetProcess.java(
                "witness",
                "--port",
                "0",
                "--name",
                "witness.example/w1",
                "--log",
                TwoPasts.KEY.verifier().toString(),
                "--key",
                folder.resolve("key").toString(),
                "--state",
                folder.resolve("state").toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new WitnessToBeKilled(process, output);
    }

    String output() throws IOException {
        return Files.readString(output, UTF_8);
    }

    HttpResponse<String> submit(AddCheckpoint request) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri("/add-checkpoint")).POST(BodyPublishers.ofString(request.format())));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) throws IOException {
        var address = ADDRESS.matcher(output());
        if (!address.find()) throw new IllegalStateException("The witness doesn't listen:\n" + output());
        return URI.create(address.group(1) + path);
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As SIGTERM does. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        http.close();
    }

    int exitStatus() {
        return process.onExit().join().exitValue();
    }
}
