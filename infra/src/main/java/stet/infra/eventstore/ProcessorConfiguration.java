package stet.infra.eventstore;

import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the log is read: in order, in batches that commit with their token, and never past an event that fails. */
@Configuration(proxyBeanMethods = false)
class ProcessorConfiguration {

    private static final String BEGUN = "stet.begun";

    @Bean
    ReadSignal readSignal() {
        return new ReadSignal();
    }

    @Bean
    ConfigurerModule eventProcessors(
            EventStoreProperties settings, ReadSignal signal, Switchover switchover, JdbcClient database) {
        return configurer ->
                configurer.eventProcessing(processing -> configure(processing, settings, signal, switchover, database));
    }

    private static void configure(
            EventProcessingConfigurer processing,
            EventStoreProperties settings,
            ReadSignal signal,
            Switchover switchover,
            JdbcClient database) {
        processing
                .usingPooledStreamingEventProcessors()
                .registerDefaultHandlerInterceptor((axon, processor) -> (unit, event) -> {
                    if (isFirst(unit)) begin(unit, processor, signal, switchover, database);
                    return event.proceed();
                })
                .registerPooledStreamingEventProcessorConfiguration((axon, processor) -> tune(processor, settings))
                .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance());
    }

    private static PooledStreamingEventProcessor.Builder tune(
            PooledStreamingEventProcessor.Builder processor, EventStoreProperties settings) {
        return processor
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(settings.batchSize())
                .tokenClaimInterval(settings.pollInterval().toMillis())
                .claimExtensionThreshold(settings.claimTimeout().toMillis() / 3)
                .enableCoordinatorClaimExtension()
                .clock(Clock.systemUTC());
    }

    /** Whether a batch has just begun. */
    private static boolean isFirst(UnitOfWork<?> unit) {
        return unit.resources().putIfAbsent(BEGUN, true) == null;
    }

    /**
     * Sounds once for each batch, after Axon has noted how far it got. Nobody waits for the disk: after a crash of the
     * database, rows and token are both as they were a moment before, and the events are read again.
     */
    private static void begin(
            UnitOfWork<?> unit, String processor, ReadSignal signal, Switchover switchover, JdbcClient database) {
        unit.onCleanup(done -> signal.sound());
        database.sql("set local synchronous_commit = off").update();
        if (ProcessingGroups.REBUILDABLE.contains(processor)) switchover.waitForBatch();
    }

    /** Events are dated by Stet's clock, which Axon keeps in a static field. */
    @Bean
    ConfigurerModule clockOfEvents(Clock clock) {
        return configurer -> GenericEventMessage.clock = clock;
    }
}
