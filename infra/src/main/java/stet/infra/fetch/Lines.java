package stet.infra.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import stet.infra.fetch.NotFetched.Why;

/** Connects to the very addresses that were judged, by no proxy, and has the site's name proved where the address says https. */
record Lines(Gate gate, SSLSocketFactory tls, Duration connectWithin) {

    Socket to(PageAddress page, Patience patience) throws IOException {
        Socket line = connected(page, gate.open(page), patience);
        return page.secure() ? proved(page, line, patience) : line;
    }

    private Socket connected(PageAddress page, List<InetAddress> addresses, Patience patience) throws IOException {
        NotFetched last = new NotFetched(Why.UNKNOWN_HOST, page.host());
        for (InetAddress address : addresses) {
            Socket line = new Socket(Proxy.NO_PROXY);
            try {
                patience.hold(line);
                line.connect(new InetSocketAddress(address, page.port()), Math.toIntExact(connectWithin.toMillis()));
                return line;
            } catch (IOException e) {
                line.close();
                last = new NotFetched(Why.NO_CONNECTION, e, page.host(), String.valueOf(e.getMessage()));
            }
        }
        throw last;
    }

    private Socket proved(PageAddress page, Socket line, Patience patience) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(line, page.host(), page.port(), true);
        try {
            patience.hold(secured);
            SSLParameters asked = secured.getSSLParameters();
            asked.setEndpointIdentificationAlgorithm("HTTPS");
            if (page.literal().isEmpty()) asked.setServerNames(List.of(new SNIHostName(page.host())));
            secured.setSSLParameters(asked);
            secured.startHandshake();
            return secured;
        } catch (SSLException e) {
            secured.close();
            throw new NotFetched(Why.NOT_TRUSTED, e, page.host(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            secured.close();
            throw e;
        }
    }
}
