package stet.infra.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that says exactly what a test has it say, right or wrong. */
public final class Stranger implements AutoCloseable {
    private final ServerSocket door;
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private Stranger(ServerSocket door) {
        this.door = door;
        Thread.ofVirtual().start(this::listen);
    }

    public static Stranger listening() throws IOException {
        return on(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    static Stranger on(ServerSocket door) {
        return new Stranger(door);
    }

    public Stranger saying(String path, String answer) {
        return doing(path, to -> to.write(answer.getBytes(ISO_8859_1)));
    }

    public Stranger showing(String path, String html) {
        return saying(
                path,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + html.length() + "\r\n\r\n" + html);
    }

    public Stranger leading(String path, String there) {
        return saying(path, "HTTP/1.1 302 Found\r\nLocation: " + there + "\r\nContent-Length: 0\r\n\r\n");
    }

    public Stranger doing(String path, Answering answer) {
        answers.put(path, answer);
        return this;
    }

    public int port() {
        return door.getLocalPort();
    }

    public String at(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** The heads of all requests. */
    public List<String> heard() {
        return heard;
    }

    private void listen() {
        try {
            while (true) {
                Socket line = door.accept();
                Thread.ofVirtual().start(() -> answer(line));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void answer(Socket line) {
        try (line) {
            BufferedReader from = new BufferedReader(new InputStreamReader(line.getInputStream(), ISO_8859_1));
            StringBuilder head = new StringBuilder();
            for (String said = from.readLine(); said != null && !said.isEmpty(); said = from.readLine())
                head.append(said).append('\n');
            heard.add(head.toString());
            answers.get(head.toString().split(" ")[1]).to(line.getOutputStream());
        } catch (IOException | UncheckedIOException hungUp) {
            // Whoever asked had enough.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    /** Writes an answer. */
    @FunctionalInterface
    public interface Answering {
        void to(OutputStream to) throws IOException;
    }
}
