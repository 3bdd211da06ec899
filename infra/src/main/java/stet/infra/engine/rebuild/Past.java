package stet.infra.engine.rebuild;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import stet.infra.engine.project.OnlyNow;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.store.StoredStreams;

/**
 * A part of the read models as it was when the log ended at an earlier entry: the very handlers that fill them read the
 * events of that part, and none behind that entry, into empty tables of the same form, which only one transaction sees.
 * Whatever reads the tables there reads no later fact, because there is none. Nothing of it is kept.
 */
public final class Past {
    /** One round trip, on the form that serves at the moment. */
    private static final String TABLES = """
            select string_agg(statement, '; ' order by kind, name) from (
                select 1 as kind, relname as name, format(
                       'create temporary table %1$I (like reading.%1$I including defaults including generated) on commit drop',
                       relname) as statement
                  from pg_class
                 where relnamespace = 'reading'::regnamespace and relkind = 'r' and relname = any (:tables)
                 union all
                select 2, conname, format(
                       'alter table pg_temp.%I add constraint %I %s', relname, conname, pg_get_constraintdef(key.oid))
                  from pg_constraint key join pg_class on pg_class.oid = conrelid
                 where relnamespace = 'reading'::regnamespace and contype in ('p', 'u') and relname = any (:tables)) made""";

    private final StoredStreams log;
    private final Telling telling;
    private final SingletonSupplier<String[]> tables;
    private final Versions versions;
    private final JdbcClient database;
    private final TransactionTemplate moment;

    /**
     * @param tables are asked for when the first moment is
     * @param moment begins a transaction that sees one state of the database throughout
     */
    Past(
            StoredStreams log,
            Telling telling,
            Supplier<String[]> tables,
            Versions versions,
            JdbcClient database,
            TransactionTemplate moment) {
        this.log = log;
        this.telling = telling;
        this.tables = SingletonSupplier.of(tables);
        this.versions = versions;
        this.database = database;
        this.moment = moment;
    }

    /** Those that say how things stand, apart from those of which nobody asks how they stood. */
    static String[] tables(ApplicationContext stet) {
        List<String> onlyNow = stet.getBeansWithAnnotation(OnlyNow.class).keySet().stream()
                .flatMap(bean -> Arrays.stream(Objects.requireNonNull(stet.findAnnotationOnBean(bean, OnlyNow.class))
                        .value()))
                .toList();
        return Arrays.stream(HeldKind.tablesOf(ProcessingGroups.READ_MODELS))
                .filter(table -> !onlyNow.contains(table))
                .toArray(String[]::new);
    }

    /**
     * Reads what some streams had made of the read models.
     *
     * @param last the index of the last entry of the log that counts
     * @param read is to ask only tables of things, and within this call
     */
    public <T> T at(long last, Collection<UUID> streams, Supplier<T> read) {
        List<TrackedEventMessage<?>> events = log.until(last, streams);
        events.parallelStream().forEach(TrackedEventMessage::getPayload);
        return Objects.requireNonNull(moment.execute(transaction -> {
            transaction.setRollbackOnly();
            makeTables();
            versions.enter(Version.PAST);
            telling.tell(ProcessingGroups.READ_MODELS, events);
            return read.get();
        }));
    }

    private void makeTables() {
        String statements = database.sql(TABLES)
                .param("tables", tables.obtain())
                .query(String.class)
                .single();
        database.sql(statements).update();
    }
}
