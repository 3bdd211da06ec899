package stet.infra.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.timeout.HandlerTimeoutHandlerEnhancerDefinition;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.RunningStet;
import stet.infra.engine.read.ClaimedTokens;
import stet.infra.engine.read.ProcessingGroups;

/** Axon's starter wires what does no harm in a demonstration and loses events in a newsroom; Stet wires itself. */
@RunningStet
class EventStoreWiringTest {
    @Autowired
    Configuration axon;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Test
    void events_tokens_and_commands_share_the_transactions_of_the_database() {
        assertThat(axon.getComponent(TransactionManager.class)).isExactlyInstanceOf(SpringTransactionManager.class);
        assertThat(axon.getComponent(ConnectionProvider.class))
                .isExactlyInstanceOf(UnitOfWorkAwareConnectionProviderWrapper.class);
        assertThat(axon.getComponent(EventStorageEngine.class)).isExactlyInstanceOf(EventLogEngine.class);
        assertThat(axon.eventStore()).isExactlyInstanceOf(PromptEventStore.class);
        assertThat(axon.getComponent(TokenStore.class)).isExactlyInstanceOf(ClaimedTokens.class);
        assertThat(axon.getComponent(CommandBus.class)).isExactlyInstanceOf(SimpleCommandBus.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {ProcessingGroups.READ_MODELS, ProcessingGroups.POLICIES})
    void no_group_passes_over_an_event_that_fails(String group) {
        var processing = axon.eventProcessingConfiguration();

        assertThat(processing.eventProcessor(group)).containsInstanceOf(PooledStreamingEventProcessor.class);
        assertThat(processing.errorHandler(group)).isInstanceOf(PropagatingErrorHandler.class);
        assertThat(processing.listenerInvocationErrorHandler(group)).isInstanceOf(PropagatingErrorHandler.class);
        assertThat(processing.deadLetterQueue(group)).isEmpty();
        assertThat(processing.transactionManager(group)).isExactlyInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void events_have_a_serializer_of_their_own() {
        assertThat(axon.eventSerializer()).isExactlyInstanceOf(EventSerializer.class);
        assertThat(axon.serializer()).isNotInstanceOf(EventSerializer.class);
    }

    @Test
    void nothing_calls_home_and_nothing_walks_the_stack() {
        assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
        assertThat(context.getEnvironment().getProperty("axon.update-check.disabled"))
                .isEqualTo("true");
        assertThat(context.getBeansOfType(UpdateChecker.class)).isEmpty();
        assertThat(context.getBeansOfType(HandlerTimeoutHandlerEnhancerDefinition.class))
                .isEmpty();
    }

    @Test
    void no_transaction_hangs_for_long() {
        assertThat(database.sql("show transaction_timeout").query(String.class).single())
                .isEqualTo("30s");
    }
}
