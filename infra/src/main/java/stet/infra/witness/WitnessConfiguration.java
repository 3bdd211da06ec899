package stet.infra.witness;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import stet.infra.log.NewCheckpoints;

/** Wires the log to those who vouch for it. */
@Configuration(proxyBeanMethods = false)
class WitnessConfiguration {

    @Bean
    Witnesses witnesses(
            WitnessedLog log,
            Cosignatures cosignatures,
            WitnessProperties settings,
            Clock clock,
            NewCheckpoints newCheckpoints) {
        Witnesses witnesses = new Witnesses(log, cosignatures, settings, clock);
        newCheckpoints.add(checkpoint -> witnesses.newCheckpoint());
        return witnesses;
    }

    @Bean
    Errands witnessErrands(Witnesses witnesses) {
        return witnesses.errands();
    }

    @Bean
    @ConditionalOnProperty("stet.log.timestamps.url")
    Errands timestampErrands(WitnessedLog log, Timestamps timestamps, TimestampProperties settings, Clock clock) {
        ImpatientHttp http = new ImpatientHttp(settings.patience());
        URI url = Objects.requireNonNull(settings.url());
        TrustedAuthorities trusted = trusted(Objects.requireNonNull(settings.ca()));
        TimestampAuthority authority = new TimestampAuthority(http, url, trusted, settings.policy());
        return new Errands(http, List.of(new TimestampClerk(authority, log, timestamps, clock, settings.interval())));
    }

    private static TrustedAuthorities trusted(Path ca) {
        try {
            return TrustedAuthorities.in(ca);
        } catch (IOException | CertificateException e) {
            throw new IllegalArgumentException(
                    "The certificates to trust in stet.log.timestamps.ca can't be read from " + ca + ": "
                            + e.getMessage(),
                    e);
        }
    }
}
