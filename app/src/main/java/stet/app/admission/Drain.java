package stet.app.admission;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The time between the word that Stet stops and the moment when it takes nobody any more: health says it, so that proxies send
 * people elsewhere, and with each answer the connection that it comes over is given up. So nobody sends a request into a
 * connection that closes.
 */
@Component
class Drain implements SmartLifecycle {
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final AdmissionSettings settings;
    private volatile boolean running;
    private volatile boolean underWay;
    private @Nullable Connector connector;

    Drain(AdmissionSettings settings) {
        this.settings = settings;
    }

    void of(Connector connector) {
        this.connector = connector;
    }

    /** Whether people are to come over another connection the next time, which may lead to another replica. */
    boolean isUnderWay() {
        return underWay;
    }

    @Override
    public void start() {
        underWay = false;
        running = true;
    }

    @Override
    public void stop() {
        underWay = true;
        long until = System.nanoTime() + settings.drain().toNanos();
        while (System.nanoTime() < until && isAnyoneThere()) LockSupport.parkNanos(GLANCE.toNanos());
        running = false;
    }

    /** The server counts the connection that it waits for. */
    private boolean isAnyoneThere() {
        Connector server = connector;
        return server != null
                && server.getProtocolHandler() instanceof AbstractProtocol<?> protocol
                && protocol.getConnectionCount() > 1;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After whoever waits in vain was let go, and before the server takes nobody any more. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}
