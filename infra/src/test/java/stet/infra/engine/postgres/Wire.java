package stet.infra.engine.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A wire between Stet and its database that can go dead without a word to either end. */
public final class Wire implements AutoCloseable {
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final ServerSocket door;
    private final int port;
    private volatile boolean dead;
    private volatile UnaryOperator<byte[]> answers = UnaryOperator.identity();

    private Wire(ServerSocket door, int port) {
        this.door = door;
        this.port = port;
    }

    /** A wire to the server of a database. */
    public static Wire to(TestDatabase database) {
        try {
            var wire = new Wire(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), port(database.url()));
            Thread.ofVirtual().start(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(String url) {
        return Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
    }

    /** The same database at the other end of the wire. */
    public TestDatabase through(TestDatabase database) {
        String url = database.url().replaceAll("//.*:\\d+/", "//127.0.0.1:" + door.getLocalPort() + "/");
        return new TestDatabase(url, database.username(), database.password());
    }

    /** From now on nothing comes through, and neither end hears of it. */
    public void cut() {
        dead = true;
    }

    /** What was under way arrives after all. */
    public void mend() {
        dead = false;
    }

    /** From now on what the database answers arrives otherwise. */
    public void change(UnaryOperator<byte[]> answers) {
        this.answers = answers;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
                ends.add(near);
                ends.add(far);
                Thread.ofVirtual().start(() -> carry(near, far, bytes -> bytes));
                Thread.ofVirtual().start(() -> carry(far, near, bytes -> answers.apply(bytes)));
            } catch (IOException closed) {
                // the test is over
            }
        }
    }

    private void carry(Socket from, Socket to, UnaryOperator<byte[]> change) {
        byte[] bytes = new byte[8192];
        try (from;
                to) {
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                while (dead) Thread.sleep(10);
                to.getOutputStream().write(change.apply(Arrays.copyOf(bytes, read)));
            }
        } catch (IOException | InterruptedException over) {
            // one end has gone
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket each : ends) each.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
