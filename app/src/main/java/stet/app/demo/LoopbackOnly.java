package stet.app.demo;

import java.net.InetAddress;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps the demo, whose passwords anyone can read, from serving any other machine. */
@Component
@Profile("demo")
class LoopbackOnly implements InitializingBean {
    private final ServerProperties server;

    LoopbackOnly(ServerProperties server) {
        this.server = server;
    }

    @Override
    public void afterPropertiesSet() {
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress())
            throw new IllegalStateException(
                    "The demo shows its passwords to everyone, so it serves this machine only: set server.address to 127.0.0.1, or start Stet without the profile demo.");
    }
}
