package stet.infra;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import stet.domain.Person;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.postgres.TestPostgres;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.read.SetAside;
import stet.infra.engine.read.Shown;
import stet.infra.engine.rebuild.Past;
import stet.infra.engine.rebuild.PastByHand;
import stet.infra.engine.store.LogByHand;
import stet.infra.engine.store.RecordedEvents;
import stet.infra.family.AllFamilies;
import stet.infra.family.Families;
import stet.infra.statement.Checkers;
import stet.infra.statement.Custodians;

/** Every projection of the given packages on a fresh database, fed by hand with one event after the other. */
public final class Projections implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<EventMessageHandler> handlers;
    private final List<DomainEventMessage<?>> published = new ArrayList<>();
    private final TestDatabase database;
    private @Nullable SingleConnectionDataSource owner;

    public Projections(String... packages) {
        database = TestPostgres.freshDatabase();
        SingleConnectionDataSource workers = connectedTo(database);
        context.registerBean(DataSource.class, () -> workers);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(workers));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(workers));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(workers));
        context.register(Writes.class, SetAside.class, Shown.class);
        context.registerBean(Families.class, AllFamilies::together);
        context.registerBean(RecordedEvents.class, LogByHand::reading);
        context.registerBean(Past.class, () -> PastByHand.of(context));
        context.scan(packages);
        if (Arrays.asList(packages).contains("stet.infra.statement"))
            context.scan("stet.infra.standing", "stet.infra.enquiry");
        if (Arrays.stream(packages).noneMatch("stet.infra.account"::equals)) {
            context.registerBean(Custodians.class, () -> accounts -> Map.of());
            context.registerBean(Checkers.class, Projections::everyoneChecks);
        }
        context.addBeanFactoryPostProcessor(Projections::makeWhatIsAskedFor);
        context.refresh();
        jdbc().sql("set synchronous_commit = off").update(); // what is read here need not outlive a crash
        handlers = Arrays.stream(context.getBeanNamesForAnnotation(ProcessingGroup.class))
                .filter(this::fillsReadModels)
                .map(context::getBean)
                .<EventMessageHandler>map(AnnotationEventHandlerAdapter::new)
                .toList();
    }

    /** Cleo edits. */
    private static Checkers everyoneChecks() {
        return new Checkers() {
            @Override
            public Set<Person> checkers() {
                return Newsroom.CHECKERS;
            }

            @Override
            public Set<Person> editors() {
                return Set.of(Newsroom.CLEO.person());
            }
        };
    }

    /** Commands are carried out in the same rooms; what they need is not here. */
    private static void makeWhatIsAskedFor(ConfigurableListableBeanFactory beans) {
        Arrays.stream(beans.getBeanDefinitionNames())
                .map(beans::getBeanDefinition)
                .forEach(bean -> bean.setLazyInit(true));
    }

    private boolean fillsReadModels(String bean) {
        ProcessingGroup group = context.findAnnotationOnBean(bean, ProcessingGroup.class);
        return group != null && ProcessingGroups.REBUILDABLE.contains(group.value());
    }

    private static SingleConnectionDataSource connectedTo(TestDatabase database) {
        try {
            return new SingleConnectionDataSource(database.dataSource().getConnection(), true);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /** For those who do in the tables what Stet may not; all of it over one connection. */
    public JdbcClient owner() {
        if (owner == null) owner = connectedTo(database.asOwner());
        return JdbcClient.create(owner);
    }

    /** Records an event as the next of the log and has every projection handle it. */
    public void publish(UUID stream, long version, Instant at, Object event, MetaData request) {
        DomainEventMessage<?> recorded = LogByHand.append(
                jdbc(),
                new GenericDomainEventMessage<>(
                        "any",
                        stream.toString(),
                        version,
                        event,
                        request,
                        UUID.randomUUID().toString(),
                        at));
        published.add(recorded);
        handle(recorded);
    }

    /** Every event so far, in the order of the log. */
    public List<DomainEventMessage<?>> published() {
        return List.copyOf(published);
    }

    /** Empties every read model and fills it again from the events so far. */
    public void rebuild() {
        reset();
        published.forEach(this::handle);
    }

    /** Empties every read model and forgets the events. */
    public void startOver() {
        reset();
        published.clear();
    }

    private void reset() {
        jdbc().sql("select string_agg(tablename, ', ') from pg_tables where schemaname = 'reading'")
                .query(String.class)
                .optional()
                .ifPresent(tables -> jdbc().sql("truncate " + tables).update());
    }

    private void handle(DomainEventMessage<?> recorded) {
        try {
            for (EventMessageHandler handler : handlers) handler.handle(recorded);
        } catch (Exception failure) {
            throw new IllegalStateException("a projection failed at " + recorded.getPayloadType(), failure);
        }
    }

    @Override
    public void close() {
        if (owner != null) owner.destroy();
        context.close();
    }
}
