package stet.infra.engine.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are read.
 *
 * @param batchSize how many events a read model takes in one transaction
 * @param pollInterval how often a replica looks whether a reader is left for it to take over
 * @param claimTimeout how long after a replica's death another one reads for it
 * @param readYourWrites how long a command waits until the read models show its effect
 * @param stalledAfter how long a reader may stand still before it is told, while there is something to read
 */
@ConfigurationProperties("stet.event-store")
public record EventStoreProperties(
        @DefaultValue("200") int batchSize,
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("6s") Duration claimTimeout,
        @DefaultValue("2s") Duration readYourWrites,
        @DefaultValue("30s") Duration stalledAfter) {}
