package stet.infra.engine.store;

import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.Signal;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.sequence.Places;
import stet.infra.engine.sequence.Sequencer;
import stet.infra.log.PlacesByAxon;

/**
 * Stet on Axon's JDBC engine, its event store, token store and tracking processors, as Axon makes them when they are left
 * alone, but for batches as large as elsewhere. Of the two kinds of processors it has the one that is told of new events at once. A writer waits for readers as it
 * does elsewhere; the last index of the log is the engine's own, with gaps. No component, since every test's application
 * would have it.
 */
public class AxonsEngine {
    private static final List<String> IN_THE_STEAD_OF =
            List.of("eventStorageEngine", "eventBus", "tokenStore", "eventProcessors", "places");

    @Bean
    static BeanDefinitionRegistryPostProcessor withoutStetsOwn() {
        return registry -> IN_THE_STEAD_OF.forEach(registry::removeBeanDefinition);
    }

    @Bean
    SightedEvents sightedEvents() {
        return new SightedEvents();
    }

    @Bean
    StockEngine axonsStorageEngine(
            @Qualifier("eventSerializer") Serializer serializer,
            ConnectionProvider connections,
            PersistenceExceptionResolver conflicts,
            TransactionManager transactions,
            JdbcClient database,
            SightedEvents sighted) {
        JdbcEventStorageEngine.Builder engine = JdbcEventStorageEngine.builder();
        engine.eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(conflicts)
                .connectionProvider(connections)
                .transactionManager(transactions);
        return new StockEngine(engine, transactions, sighted, receipt -> use(receipt, database));
    }

    private static void use(Receipt receipt, JdbcClient database) {
        database.sql("insert into idempotency_key (account, key, fingerprint, stream, version) values (?, ?, ?, ?, ?)")
                .params(receipt.account(), receipt.key(), receipt.fingerprint(), receipt.stream(), receipt.version())
                .update();
    }

    @Bean
    @Qualifier("eventStore")
    EventStore axonsEventStore(StockEngine engine, Sequencer afterMigrations) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    TokenStore axonsTokenStore(ConnectionProvider connections, Serializer serializer) {
        return tokenStore("token_entry", connections, serializer);
    }

    private static TokenStore tokenStore(String table, ConnectionProvider connections, Serializer serializer) {
        TokenSchema schema = TokenSchema.builder()
                .setTokenTable(table)
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("updated_at")
                .build();
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(schema)
                .contentType(String.class)
                .serializer(serializer)
                .build();
    }

    /** What can be filled anew keeps its tokens beside its rows, here too, since the transaction is the same. */
    @Bean
    ConfigurerModule axonsTokensBesideReadModels(ConnectionProvider connections, Serializer serializer) {
        TokenStore beside = tokenStore("read_position", connections, serializer);
        return configurer -> ProcessingGroups.REBUILDABLE.forEach(
                group -> configurer.eventProcessing().registerTokenStore(group, axon -> beside));
    }

    @Bean
    ConfigurerModule axonsProcessors(EventStoreProperties settings, Signal signal, SightedEvents sighted) {
        return configurer -> configurer
                .eventProcessing()
                .usingTrackingEventProcessors()
                .registerTrackingEventProcessorConfiguration(
                        axon -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                .andBatchSize(settings.batchSize())
                                .andInitialTrackingToken(StreamableMessageSource::createTailToken))
                .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultHandlerInterceptor((axon, reader) -> new Sighting(signal, sighted));
    }

    /** Hands on the index of an event, which its token does not say when it fills a gap, and tells who waits that it is read. */
    private record Sighting(Signal signal, SightedEvents sighted)
            implements MessageHandlerInterceptor<EventMessage<?>> {
        @Override
        public Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain handlers) throws Exception {
            TrackingToken own = new GlobalSequenceTrackingToken(sighted.index(unit.getMessage()));
            unit.transformMessage(event -> new GenericTrackedDomainEventMessage<>(own, (DomainEventMessage<?>) event));
            unit.onCleanup(done -> signal.sound());
            return handlers.proceed();
        }
    }

    @Bean
    Places axonsPlaces(SightedEvents sighted, JdbcClient database, Signal signal) {
        return new PlacesByAxon(database, signal, sighted::place);
    }
}
