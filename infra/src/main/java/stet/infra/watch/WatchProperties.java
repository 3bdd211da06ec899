package stet.infra.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what stands beside the log is held against it.
 *
 * @param share of one core, and as much of the database's: how much the walk through everything may take
 * @param newestEvery how often what happened last, and the schema, are held against the log
 * @param shownWithin how soon what somebody looked at is
 */
@ConfigurationProperties("stet.watch")
public record WatchProperties(
        @DefaultValue("0.03") double share,
        @DefaultValue("30s") Duration newestEvery,
        @DefaultValue("5s") Duration shownWithin) {
    public WatchProperties {
        if (!(share > 0 && share <= 1))
            throw new IllegalArgumentException("stet.watch.share must be above 0 and at most 1.");
    }
}
