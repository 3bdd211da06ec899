package stet.app.web;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How pages show things.
 *
 * @param zone the newsroom's time zone, such as {@code Europe/Zurich}; the system's when absent
 */
@ConfigurationProperties("stet")
record PageSettings(@Nullable ZoneId zone) {
    ZoneId zoneOrSystem() {
        return zone == null ? ZoneId.systemDefault() : zone;
    }
}
