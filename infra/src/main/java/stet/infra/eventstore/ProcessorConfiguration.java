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

/** How the log is read: in order, in batches that commit with their token, and never past an event that fails. */
@Configuration(proxyBeanMethods = false)
class ProcessorConfiguration {

    private static final String SIGNALLED = "stet.signalled";

    @Bean
    ReadSignal readSignal() {
        return new ReadSignal();
    }

    @Bean
    ConfigurerModule eventProcessors(EventStoreProperties settings, ReadSignal signal) {
        return configurer -> configurer.eventProcessing(processing -> configure(processing, settings, signal));
    }

    private static void configure(
            EventProcessingConfigurer processing, EventStoreProperties settings, ReadSignal signal) {
        processing
                .usingPooledStreamingEventProcessors()
                .registerDefaultHandlerInterceptor((axon, processor) -> (unit, event) -> {
                    soundWhenCommitted(unit, signal);
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

    /** Once for each batch, and after Axon has noted how far it got. */
    private static void soundWhenCommitted(UnitOfWork<?> unit, ReadSignal signal) {
        if (unit.resources().putIfAbsent(SIGNALLED, true) == null) unit.onCleanup(done -> signal.sound());
    }

    /** Events are dated by Stet's clock, which Axon keeps in a static field. */
    @Bean
    ConfigurerModule clockOfEvents(Clock clock) {
        return configurer -> GenericEventMessage.clock = clock;
    }
}
