package stet.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import stet.infra.StandStill;
import tools.jackson.databind.json.JsonMapper;

/** The executable as people start it: a process of its own, on a free port and a folder of the test's. */
public final class StetProcess implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration START = Duration.ofSeconds(120);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Path data;
    private final Process process;
    private final Path output;

    private StetProcess(Path data, Process process, Path output) {
        this.data = data;
        this.process = process;
        this.output = output;
    }

    /** Starts the executable without waiting for it. */
    public static StetProcess launch(Path data, String... arguments) {
        try {
            Files.createDirectories(data);
            var output = Files.createTempFile(data, "output-", ".log");
            var process = new ProcessBuilder(command(data, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new StetProcess(data, process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path data, String... arguments) {
        var command = java("--server.port=0", "--stet.data=" + data);
        command.addAll(List.of(arguments));
        return command;
    }

    /** The command line that runs the executable. */
    static List<String> java(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")); // it lives for seconds
        command.addAll(List.of("-Duser.language=ar", "-Duser.country=EG")); // where numbers have digits of their own
        command.addAll(List.of("-jar", System.getProperty("stet.jar")));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts the executable and waits until it listens. */
    public static StetProcess start(Path data, String... arguments) {
        var stet = launch(data, arguments);
        try {
            await().atMost(START).failFast(stet::mustRun).until(stet::listens);
            return stet;
        } catch (RuntimeException e) {
            stet.kill();
            throw e;
        }
    }

    private void mustRun() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Stet ended:\n" + output());
        }
    }

    private boolean listens() {
        return PORT.matcher(output()).find();
    }

    /** An address of this Stet. */
    public URI uri(String path) {
        var port = PORT.matcher(output());
        if (!port.find()) {
            throw new IllegalStateException("Stet does not listen:\n" + output());
        }
        return URI.create("http://127.0.0.1:" + port.group(1) + path);
    }

    /** What it has printed so far. */
    public String output() {
        try {
            return Files.readString(output, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does: nothing is closed and nothing written. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** It stands still in the middle of whatever it is doing, and knows nothing of it. */
    void stop() {
        StandStill.stop(process.toHandle());
    }

    void goOn() {
        StandStill.goOn(process.toHandle());
    }

    /** Somebody's token, in the demo newsroom. */
    String token(String person) throws IOException {
        var tokens = data.resolve("demo-tokens.json");
        await().atMost(START).until(() -> Files.exists(tokens));
        return JSON.readTree(Files.readString(tokens)).get(person).asString();
    }

    /** Waits for the end that the process finds by itself, and gives its exit status. */
    public int exitStatus() {
        return process.onExit().join().exitValue();
    }

    /** As Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
