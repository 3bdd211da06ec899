package stet.infra.engine.store;

import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import stet.infra.engine.sequence.LogSignal;
import stet.infra.engine.sequence.Oversight;
import stet.infra.engine.sequence.Sequencer;
import stet.infra.family.Families;

/** Wires Axon's event store, tokens and transactions to PostgreSQL, explicitly: its starter would choose others. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {
    private static final int READ_AT_ONCE = 500;

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource database) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return StorageFailures::isConflict;
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            @Qualifier("eventSerializer") Serializer serializer,
            ObjectProvider<EventUpcaster> upcasters,
            PersistenceExceptionResolver conflicts,
            JdbcTemplate database,
            TransactionManager transactions,
            LogSignal log,
            ObjectProvider<Oversight> oversight) {
        EventLogEngine.Builder engine = EventLogEngine.builder();
        engine.batchSize(READ_AT_ONCE)
                .finalAggregateBatchPredicate(batch -> batch.size() < READ_AT_ONCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(chain(upcasters))
                .persistenceExceptionResolver(conflicts);
        return new EventLogEngine(
                engine,
                database,
                transactions,
                log,
                () -> oversight
                        .getObject()
                        .alarm(
                                "What was to be recorded would not have been what was asked, and was refused: somebody changed"
                                        + " how the database records events."));
    }

    @Bean
    @Qualifier("eventStore")
    EventStore eventBus(EventStorageEngine engine, LogSignal log, Sequencer sequencer) {
        return new PromptEventStore(
                EmbeddedEventStore.builder().storageEngine(engine).optimizeEventConsumption(false), log, sequencer);
    }

    /** Everything that a command carries about its request is recorded with the events that follow from it. */
    @Bean
    CorrelationDataProvider metadataOfCommand() {
        return Message::getMetaData;
    }

    @Bean
    EventLog eventLog(JdbcClient database) {
        return new EventLog(database);
    }

    @Bean
    RecordedEvents recordedEvents(
            @Qualifier("eventSerializer") Serializer serializer,
            ObjectProvider<EventUpcaster> upcasters,
            Families families) {
        return new RecordedEvents(serializer, chain(upcasters), families);
    }

    @Bean
    StoredStreams storedStreams(
            JdbcTemplate database,
            @Qualifier("eventSerializer") Serializer serializer,
            ObjectProvider<EventUpcaster> upcasters) {
        return new StoredStreams(database, serializer, chain(upcasters));
    }

    @Bean
    EventUpcaster upcastsOfFamilies(Families families) {
        return new FamilyUpcaster(families);
    }

    private static EventUpcasterChain chain(ObjectProvider<EventUpcaster> upcasters) {
        return new EventUpcasterChain(upcasters.orderedStream().toList());
    }
}
