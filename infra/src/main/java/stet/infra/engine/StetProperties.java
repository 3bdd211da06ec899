package stet.infra.engine;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Stet keeps what it must not lose.
 *
 * @param data the folder of this newsroom's own database, keys and tokens
 */
@ConfigurationProperties("stet")
public record StetProperties(@DefaultValue("./var") Path data) {}
