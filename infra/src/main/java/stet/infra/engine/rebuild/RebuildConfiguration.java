package stet.infra.engine.rebuild;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.read.SetAside;
import stet.infra.engine.read.Switchover;
import stet.infra.engine.read.Tokens;
import stet.infra.engine.rebuild.Rebuild.Kind;
import stet.infra.engine.store.StoredStreams;

/** Wires what fills read models anew. */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    @Bean
    Journal rebuildJournal(JdbcClient database) {
        return new Journal(database);
    }

    @Bean
    Versions readModelVersions(JdbcClient database, TransactionManager transactions, Tokens tokens) {
        return new Versions(database, transactions, tokens);
    }

    @Bean
    Rebuilds rebuilds(Journal journal, Versions versions, Runner runner) {
        return new Rebuilds(journal, versions, runner);
    }

    @Bean
    Telling telling(ApplicationContext stet, ParameterResolverFactory parameters, SetAside setAside, Writes writes) {
        return new Telling(group -> Handlers.of(group, stet, parameters), setAside, writes);
    }

    @Bean
    Probe probe(
            EventStorageEngine log,
            Telling telling,
            Versions versions,
            Tokens tokens,
            JdbcClient database,
            PlatformTransactionManager platform) {
        return new Probe(log, telling, versions, tokens, database, moment(platform));
    }

    @Bean
    Past past(
            ApplicationContext stet,
            ParameterResolverFactory parameters,
            SetAside setAside,
            Writes writes,
            StoredStreams log,
            Versions versions,
            JdbcClient database,
            PlatformTransactionManager platform) {
        Telling telling = new Telling(group -> Handlers.ofPast(group, stet, parameters), setAside, writes);
        return new Past(log, telling, () -> Past.tables(stet), versions, database, moment(platform));
    }

    /** One state of the database throughout. */
    private static TransactionTemplate moment(PlatformTransactionManager platform) {
        TransactionTemplate moment = new TransactionTemplate(platform);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return moment;
    }

    @Bean
    Runner rebuildRunner(
            ApplicationContext stet,
            ParameterResolverFactory parameters,
            DataSource dataSource,
            JdbcClient database,
            EventStorageEngine log,
            TransactionManager transactions,
            PlatformTransactionManager platform,
            Tokens tokens,
            Switchover switchover,
            SetAside setAside,
            Journal journal,
            Versions versions) {
        Function<Rebuild, Refilling> refillings = rebuild -> {
            Map<String, BatchFilling> groups = new LinkedHashMap<>();
            for (String group : ProcessingGroups.REBUILDABLE) {
                Handlers handlers = Handlers.of(group, stet, parameters);
                Runnable guard = () -> journal.guard(rebuild.id());
                groups.put(
                        group,
                        new BatchFilling(group, handlers, versions, tokens, transactions, database, setAside, guard));
            }
            TransactionTemplate template = new TransactionTemplate(platform);
            return new Refilling(
                    rebuild.id(),
                    rebuild.kind() == Kind.REBUILD ? Version.NEXT : Version.BEFORE,
                    new Filling(log, groups),
                    versions,
                    switchover,
                    new VersionComparison(dataSource, database, template, journal),
                    journal,
                    template);
        };
        Blueprint blueprint = new Blueprint(dataSource, transactions);
        return new Runner(dataSource, transactions, journal, versions, blueprint, refillings);
    }
}
