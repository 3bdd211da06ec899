package stet.infra;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import stet.infra.postgres.TestDatabase;
import stet.infra.postgres.TestPostgres;

/** Every projection of the given packages on a fresh database, fed by hand with one event after the other. */
public final class Projections implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<EventMessageHandler> handlers;
    private final List<DomainEventMessage<?>> published = new ArrayList<>();

    public Projections(String... packages) {
        SingleConnectionDataSource database = migrated(TestPostgres.freshDatabase());
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.scan(packages);
        context.refresh();
        handlers = context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .<EventMessageHandler>map(AnnotationEventHandlerAdapter::new)
                .toList();
    }

    private static SingleConnectionDataSource migrated(TestDatabase database) {
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        return new SingleConnectionDataSource(database.url(), database.username(), database.password(), true);
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /** Has every projection handle an event as the next of the log. */
    public void publish(UUID stream, long version, Instant at, Object event, MetaData metadata) {
        DomainEventMessage<?> message = new GenericDomainEventMessage<>(
                "any",
                stream.toString(),
                version,
                event,
                metadata,
                UUID.randomUUID().toString(),
                at);
        published.add(message);
        handle(message, published.size());
    }

    /** Empties every read model and fills it again from the events so far. */
    public void rebuild() {
        reset();
        int index = 0;
        for (DomainEventMessage<?> message : published) handle(message, ++index);
    }

    /** Empties every read model and forgets the events. */
    public void startOver() {
        reset();
        published.clear();
    }

    private void reset() {
        handlers.forEach(EventMessageHandler::prepareReset);
    }

    private void handle(DomainEventMessage<?> message, long index) {
        var tracked = new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(index), message);
        try {
            for (EventMessageHandler handler : handlers) handler.handle(tracked);
        } catch (Exception failure) {
            throw new IllegalStateException("a projection failed at " + message.getPayloadType(), failure);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
