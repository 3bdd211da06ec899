package stet.app.published;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the public reads what is published.
 *
 * @param address under which readers reach this Stet, such as {@code https://checks.example.org}; the one that they ask under when
 *     absent
 * @param keep how long browsers and proxies may show a page without asking whether it still says so
 */
@ConfigurationProperties("stet.publishing")
record PublishingSettings(
        @Nullable String address, @DefaultValue("60s") Duration keep) {}
