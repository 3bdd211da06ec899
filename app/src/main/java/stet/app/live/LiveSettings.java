package stet.app.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many pages are kept current, and how.
 *
 * @param most how many of one replica at once
 * @param mostOfOnePerson how many of one person on one replica
 * @param beat how long a page hears nothing at most
 * @param presence how often it is looked who else is there
 */
@ConfigurationProperties("stet.live")
record LiveSettings(
        @DefaultValue("500") int most,
        @DefaultValue("12") int mostOfOnePerson,
        @DefaultValue("10s") Duration beat,
        @DefaultValue("2s") Duration presence) {}
