package stet.infra.engine.rebuild;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.read.Tokens;

/** What can be said of a version, and done in one. */
final class Versions {
    private final JdbcClient database;
    private final TransactionManager transactions;
    private final Tokens tokens;

    Versions(JdbcClient database, TransactionManager transactions, Tokens tokens) {
        this.database = database;
        this.transactions = transactions;
        this.tokens = tokens;
    }

    boolean exists(Version version) {
        return database.sql("select to_regnamespace(:schema) is not null")
                .param("schema", version.schema())
                .query(Boolean.class)
                .single();
    }

    void drop(Version version) {
        execute("drop schema if exists %s cascade".formatted(version.schema()));
    }

    /** Has the rest of the current transaction find the tables of a version, and no other's. */
    void enter(Version version) {
        execute("set local search_path = %s, public".formatted(version.schema()));
    }

    /** How far each group has read; those that have read nothing are missing. */
    Map<String, Long> positions(Version version) {
        return in(version, () -> {
            Map<String, Long> positions = new LinkedHashMap<>();
            for (String group : ProcessingGroups.REBUILDABLE)
                tokens.position(group).ifPresent(index -> positions.put(group, index));
            return positions;
        });
    }

    private <T> T in(Version version, Supplier<T> work) {
        return transactions.fetchInTransaction(() -> {
            enter(version);
            return work.get();
        });
    }

    /** Has a version serve from the end of the current transaction on: nobody sees anything between. */
    void changePlaces(Version version) {
        if (exists(Version.BEFORE)) rename(Version.BEFORE, Version.GONE);
        rename(Version.SERVING, Version.BEFORE);
        rename(version == Version.BEFORE ? Version.GONE : version, Version.SERVING);
    }

    private void rename(Version from, Version to) {
        execute("alter schema %s rename to %s".formatted(from.schema(), to.schema()));
    }

    /**
     * Lets whoever reads for a group go on reading for it in the other version, which stands where this one does. A group
     * that has read nothing yet has no position there, and no reader goes on without one.
     */
    void handOverReaders(Version to) {
        execute("""
                insert into %s.read_position select * from %s.read_position
                on conflict (processor_name, segment) do update
                   set owner = excluded.owner, updated_at = excluded.updated_at
                """.formatted(to.schema(), Version.SERVING.schema()));
    }

    /** Whether both have the same tables with the same columns, so that the same handlers can fill them. */
    boolean isLikeServing(Version version) {
        return database.sql("""
                with described as (
                    select table_schema, string_agg(concat_ws(' ', table_name, column_name, data_type), ','
                                                    order by table_name, column_name) as columns
                      from information_schema.columns
                     where table_schema in (:serving, :version)
                     group by table_schema)
                select count(*) = 2 and count(distinct columns) = 1 from described
                """)
                .param("serving", Version.SERVING.schema())
                .param("version", version.schema())
                .query(Boolean.class)
                .single();
    }

    private void execute(String sql) {
        database.sql(sql).update();
    }
}
