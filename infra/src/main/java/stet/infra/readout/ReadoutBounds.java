package stet.infra.readout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What reading one file may take.
 *
 * @param memory megabytes that its reader may hold
 * @param time after which its reader is ended
 * @param pages the most pages or sheets of it
 * @param characters the most characters of its text
 */
@ConfigurationProperties("stet.captures.text")
public record ReadoutBounds(
        @DefaultValue("384") int memory,
        @DefaultValue("60s") Duration time,
        @DefaultValue("5000") int pages,
        @DefaultValue("10000000") int characters) {}
