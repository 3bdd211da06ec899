package stet.infra.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what accounts prove themselves with is good.
 *
 * @param tokenLifetime of a token whose issuer says nothing
 * @param longestToken of any token
 * @param passwordLink of a link to set a password by, unless it is used or replaced before
 */
@ConfigurationProperties("stet.accounts")
public record AccountProperties(
        @DefaultValue("90d") Duration tokenLifetime,
        @DefaultValue("365d") Duration longestToken,
        @DefaultValue("3d") Duration passwordLink) {}
