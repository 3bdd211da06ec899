package stet.infra.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people stay signed in.
 *
 * @param idle after this long without a page a session ends
 * @param longest after this long it ends, whatever its owner does
 */
@ConfigurationProperties("stet.session")
public record SessionProperties(
        @DefaultValue("4h") Duration idle,
        @DefaultValue("12h") Duration longest) {}
