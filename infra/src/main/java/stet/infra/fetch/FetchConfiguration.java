package stet.infra.fetch;

import java.time.Clock;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the fetching of pages. */
@Configuration(proxyBeanMethods = false)
class FetchConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(FetchConfiguration.class);

    @Bean
    PageFetcher pageFetcher(FetchingProperties settings, Clock clock) {
        if (!settings.fetchLoopbackPortsForTests().isEmpty())
            LOG.warn(
                    "Pages are fetched from ports {} of this machine too: stet.captures.fetch-loopback-ports-for-tests is for tests.",
                    settings.fetchLoopbackPortsForTests());
        Resolver resolver = new PatientResolver(Resolver.OF_THE_SYSTEM, settings.fetchConnectWithin());
        Gate gate = new Gate(resolver, settings.fetchLoopbackPortsForTests());
        SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
        return new PageFetcher(new Lines(gate, tls, settings.fetchConnectWithin()), settings, clock);
    }
}
