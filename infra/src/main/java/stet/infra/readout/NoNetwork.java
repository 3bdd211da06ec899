package stet.infra.readout;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves a process without a way out: it opens no socket and follows no address. Names resolve to nothing by its options. */
final class NoNetwork {
    private static final Set<String> REMOTE = Set.of("http", "https", "ftp", "mailto");

    private NoNetwork() {}

    /** What each needs is private to Java, and only its being refused is wanted. */
    @SuppressWarnings("deprecation")
    static void from() throws IOException {
        Socket.setSocketImplFactory(NoNetwork::refuse);
        ServerSocket.setSocketFactory(NoNetwork::refuse);
        DatagramSocket.setDatagramSocketImplFactory(NoNetwork::refuse);
        URL.setURLStreamHandlerFactory(NoNetwork::handler);
    }

    /** In the place of whatever kind of socket is asked for. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // gives nothing back
    private static <T> T refuse() {
        throw new IllegalStateException("A reader of files has no network.");
    }

    private static @Nullable URLStreamHandler handler(String protocol) {
        return REMOTE.contains(protocol) ? new Refusing() : null;
    }

    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new SocketException("A reader of files has no network.");
        }
    }
}
