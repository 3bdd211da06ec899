package stet.infra.readout;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.readout.MadeFiles.utf8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process in which a file is read. */
class ReaderProcessTest {
    @TempDir
    Path folder;

    /** It can't tell its text, because nobody listens, and so would wait for ever. */
    @Test
    void it_ends_with_whoever_started_it_and_takes_its_folder_along() throws Exception {
        Path room = Files.createDirectory(folder.resolve("room"));
        Path file = Files.write(folder.resolve("file"), utf8("word ".repeat(400_000)));
        var bounds = new ReadoutBounds(128, Duration.ofSeconds(60), 300, 5_000_000);
        Process process = new ReaderProcess(bounds, room).start(file, "text/plain");
        assertThat(process.getInputStream().read()).isPositive();

        process.getOutputStream().close();

        assertThat(process.waitFor()).isEqualTo(4);
        assertThat(room).doesNotExist();
    }

    @Test
    void it_opens_no_way_out() throws Exception {
        try (Answering server = answering()) {
            String port = String.valueOf(server.port());

            assertThat(waysOut(port, "as any process")).isEqualTo(4);
            assertThat(waysOut(port)).isZero();
        }
    }

    private static int waysOut(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WayOut.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start().waitFor();
    }

    /** Something that would be reached. */
    private record Answering(HttpServer server) implements AutoCloseable {
        int port() {
            return server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static Answering answering() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return new Answering(server);
    }
}
