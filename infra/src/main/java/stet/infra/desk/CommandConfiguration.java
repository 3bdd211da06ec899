package stet.infra.desk;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.article.ArticleProperties;
import stet.infra.article.ArticleStream;
import stet.infra.article.NewStatements;
import stet.infra.engine.read.OwnWrites;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.review.ReviewStream;
import stet.infra.source.Reservations;
import stet.infra.source.SourceStream;
import stet.infra.statement.Checkers;
import stet.infra.statement.StatementStream;

/** Wires the command desk to the streams that Axon carries. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    @Bean
    AggregateConfigurer<ArticleStream> articleStreams() {
        return streams(ArticleStream.class);
    }

    @Bean
    AggregateConfigurer<StatementStream> statementStreams() {
        return streams(StatementStream.class);
    }

    @Bean
    AggregateConfigurer<SourceStream> sourceStreams() {
        return streams(SourceStream.class);
    }

    @Bean
    AggregateConfigurer<ReaderStream> readerStreams() {
        return streams(ReaderStream.class);
    }

    @Bean
    AggregateConfigurer<ReviewStream> reviewStreams() {
        return streams(ReviewStream.class);
    }

    /** No lock in this process: the unique key of the event log decides between replicas, so it may decide here too. */
    private static <S> AggregateConfigurer<S> streams(Class<S> type) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureLockFactory(axon -> NullLockFactory.INSTANCE)
                .configureCommandTargetResolver(axon -> Order::target);
    }

    @Bean
    CommandDesk commandDesk(
            org.axonframework.config.Configuration axon,
            CommandBus bus,
            TransactionManager transactions,
            JdbcClient database,
            Checkers checkers,
            TimeOrderedIds ids,
            OwnWrites ownWrites,
            CommandProperties settings,
            ArticleProperties articles) {
        IdempotencyKeys keys = new IdempotencyKeys(database);
        return new AxonCommandDesk(
                new Recorder(transactions, keys, settings.attempts()),
                new Recorder(NoTransactionManager.INSTANCE, keys, settings.attempts()),
                new Orders(bus),
                new FactFinder(axon.repository(SourceStream.class), checkers, database),
                new Reservations(database),
                new NewStatements(axon.eventBus()),
                ids,
                articles.mostStatements(),
                ownWrites);
    }
}
