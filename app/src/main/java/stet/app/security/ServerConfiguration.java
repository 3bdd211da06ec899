package stet.app.security;

import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps Tomcat from answering with pages of its own, and from believing everybody who says for whom they ask. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ServerConfiguration.class);

    /** Whoever can't reach it from elsewhere is to find out why. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> whomItServes(ServerProperties server) {
        return ready -> {
            if (server.getAddress() != null && server.getAddress().isLoopbackAddress())
                LOG.info("Stet serves this machine only: server.address says whom else");
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainServerErrors() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host)
                host.setErrorReportValveClass(ServerErrors.class.getName());
        });
    }

    /**
     * The header that a proxy adds to, read from its end: what a client wrote itself stands before what the first named proxy
     * saw. Spring's own setting would believe every neighbour in a private network.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> namedProxies(
            ProxySettings proxies, @Value("${server.forward-headers-strategy:none}") String strategy) {
        if (!strategy.equalsIgnoreCase("none"))
            throw new IllegalStateException(
                    "server.forward-headers-strategy=%s would have Stet believe every neighbour. Name your proxies in stet.proxies.addresses instead."
                            .formatted(strategy));
        return factory -> {
            if (proxies.addresses().isEmpty()) return;
            RemoteIpValve forwarded = new RemoteIpValve();
            forwarded.setInternalProxies(String.join(",", proxies.addresses()));
            forwarded.setProtocolHeader("X-Forwarded-Proto");
            forwarded.setHostHeader("X-Forwarded-Host");
            forwarded.setPortHeader("X-Forwarded-Port");
            factory.addEngineValves(forwarded);
        };
    }
}
