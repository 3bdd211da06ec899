package stet.infra.engine.read;

import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.Signal;
import stet.infra.engine.project.Writes;
import stet.infra.engine.store.EventStoreProperties;
import stet.infra.family.Families;

/** How the log is read: in order, in batches that commit with their token, and never past an event that fails. */
@Configuration(proxyBeanMethods = false)
class ProcessorConfiguration {

    @Bean
    Signal readSignal() {
        return new Signal();
    }

    @Bean
    ReaderFailures readerFailures(JdbcClient database, Families families) {
        return new ReaderFailures(database, families);
    }

    @Bean
    LastFailures suspects() {
        return new LastFailures();
    }

    @Bean
    Unreadable unreadable(ReaderFailures failures, SetAside setAside, LastFailures suspects) {
        return new Unreadable(failures, setAside, suspects);
    }

    @Bean
    ConfigurerModule eventProcessors(
            EventStoreProperties settings,
            JdbcClient database,
            ReaderFailures failures,
            Unreadable unreadable,
            LastFailures suspects,
            Writes writes,
            Signal signal) {
        Batches batches = new Batches(database);
        return configurer -> configurer.eventProcessing(processing -> {
            configure(processing, settings);
            processing.registerDefaultHandlerInterceptor(
                    (axon, reader) -> new ReaderInterceptor(reader, batches, failures, writes, suspects, signal));
            ProcessingGroups.ALL.forEach(reader -> hesitate(processing, reader, suspects, unreadable));
        });
    }

    private static void configure(EventProcessingConfigurer processing, EventStoreProperties settings) {
        processing
                .usingPooledStreamingEventProcessors()
                .registerPooledStreamingEventProcessorConfiguration((axon, processor) -> tune(processor, settings))
                .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance());
    }

    private static void hesitate(
            EventProcessingConfigurer processing, String reader, LastFailures suspects, Unreadable unreadable) {
        processing.registerPooledStreamingEventProcessorConfiguration(
                reader,
                (axon, processor) -> processor.messageSource(
                        new FailureIsolatingSource(axon.eventStore(), reader, suspects, unreadable)));
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
                .clock(SteadyClock.started(ZoneOffset.UTC));
    }

    /** Events are dated by Stet's clock, which Axon keeps in a static field. */
    @Bean
    ConfigurerModule clockOfEvents(Clock clock) {
        return configurer -> GenericEventMessage.clock = clock;
    }
}
