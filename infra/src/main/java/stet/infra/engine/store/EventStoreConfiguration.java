package stet.infra.engine.store;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
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
import stet.infra.engine.Signal;
import stet.infra.engine.read.ClaimedTokens;
import stet.infra.engine.read.FailingReaders;
import stet.infra.engine.read.LastFailures;
import stet.infra.engine.read.OwnWrites;
import stet.infra.engine.read.ReadPositions;
import stet.infra.engine.read.ReaderFailures;
import stet.infra.engine.read.Readers;
import stet.infra.engine.read.StalledReaders;
import stet.infra.engine.read.Tokens;
import stet.infra.engine.sequence.LogSignal;
import stet.infra.engine.sequence.Places;
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
            LogSignal log) {
        EventLogEngine.Builder engine = EventLogEngine.builder();
        engine.batchSize(READ_AT_ONCE)
                .finalAggregateBatchPredicate(batch -> batch.size() < READ_AT_ONCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(chain(upcasters))
                .persistenceExceptionResolver(conflicts);
        return new EventLogEngine(engine, database, transactions, log);
    }

    @Bean
    @Qualifier("eventStore")
    EventStore eventBus(EventStorageEngine engine, LogSignal log, Sequencer sequencer, KnownStreams known) {
        return new PromptEventStore(
                EmbeddedEventStore.builder().storageEngine(engine).optimizeEventConsumption(false),
                log,
                sequencer,
                known);
    }

    @Bean
    TokenStore tokenStore(JdbcClient database, Serializer serializer, EventStoreProperties settings) {
        return new ClaimedTokens(database, serializer, settings.claimTimeout());
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
    EventUpcaster upcastsOfFamilies(Families families) {
        return new FamilyUpcaster(families);
    }

    private static EventUpcasterChain chain(ObjectProvider<EventUpcaster> upcasters) {
        return new EventUpcasterChain(upcasters.orderedStream().toList());
    }

    @Bean
    Tokens tokens(JdbcClient database, Serializer serializer) {
        return new Tokens(database, serializer);
    }

    @Bean
    Readers readers(org.axonframework.config.Configuration axon, LastFailures suspects) {
        return new Readers(axon, suspects);
    }

    @Bean
    FailingReaders failingReaders(ReaderFailures failures, Readers readers, Tokens tokens) {
        return new FailingReaders(failures, readers, tokens);
    }

    /** A reader notes how far it is only now and then while nothing is for it, but before its claim lapses. */
    @Bean
    StalledReaders stalledReaders(
            JdbcClient database, Tokens tokens, FailingReaders failing, EventStoreProperties settings) {
        Duration patience = Collections.max(List.of(settings.stalledAfter(), settings.claimTimeout()));
        return new StalledReaders(database, tokens, failing, patience, System::nanoTime);
    }

    @Bean
    OwnWrites ownWrites(Readers readers, Tokens tokens, Signal signal, Places places, EventStoreProperties settings) {
        return new OwnWrites(places, readers, new ReadPositions(readers, tokens), signal, settings.readYourWrites());
    }
}
