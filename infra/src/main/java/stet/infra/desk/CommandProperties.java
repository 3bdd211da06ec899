package stet.infra.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How commands are carried out.
 *
 * @param attempts how often a command is decided anew when someone else was faster
 */
@ConfigurationProperties("stet.command")
record CommandProperties(@DefaultValue("10") int attempts) {}
