package stet.infra.witness;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who says when a checkpoint existed (RFC 3161). Without a url nobody does.
 *
 * @param url of the time-stamping authority
 * @param ca a file with the certificates, in PEM, that the authority's own must lead to
 * @param policy the policy under which to stamp; the authority's own choice if absent
 * @param interval the least time between two timestamps
 * @param patience how long the authority may take to answer
 */
@ConfigurationProperties("stet.log.timestamps")
record TimestampProperties(
        @Nullable URI url,
        @Nullable Path ca,
        @Nullable String policy,
        @DefaultValue("1h") Duration interval,
        @DefaultValue("10s") Duration patience) {

    TimestampProperties {
        if (url != null && ca == null)
            throw new IllegalArgumentException(
                    "A timestamp is worth as much as who gives it: name the file with the certificates to trust in stet.log.timestamps.ca.");
    }
}
