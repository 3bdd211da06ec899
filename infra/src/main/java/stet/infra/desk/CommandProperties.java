package stet.infra.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How commands are carried out.
 *
 * @param attempts how often a command is decided anew when someone else was faster
 * @param keysKept how long a request with a key can be repeated without having its effect again
 */
@ConfigurationProperties("stet.command")
record CommandProperties(
        @DefaultValue("10") int attempts,
        @DefaultValue("7d") Duration keysKept) {}
