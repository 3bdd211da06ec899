package stet.infra.authorlink;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an author's link is good.
 *
 * @param lifetime from when it is made, unless it is revoked before
 */
@ConfigurationProperties("stet.author-links")
public record AuthorLinkProperties(@DefaultValue("7d") Duration lifetime) {
    public AuthorLinkProperties {
        if (!lifetime.isPositive())
            throw new IllegalArgumentException(
                    "stet.author-links.lifetime is %s, and has to be longer than nothing".formatted(lifetime));
    }
}
