package stet.app.security;

import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps Tomcat from answering with pages of its own, and from believing everybody who says for whom they ask. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

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
