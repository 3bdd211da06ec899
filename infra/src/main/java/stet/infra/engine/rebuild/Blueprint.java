package stet.infra.engine.rebuild;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.postgres.Unhurried;

/**
 * Makes the next version after the one that serves, whose tables the migrations made: there is no second definition. Indexes
 * that nothing needs before the tables are full are made at the end, which takes far less time than to keep them meanwhile.
 * The guard, which runs first in each transaction, fails when another process has taken over.
 */
final class Blueprint {
    private static final String TABLES = """
            select format('create table reading_next.%1$I (like reading.%1$I including all excluding indexes)%2$s',
                          relname, ' with (' || array_to_string(reloptions, ', ') || ')')
              from pg_class
             where relnamespace = 'reading'::regnamespace and relkind = 'r'
             order by relname
            """;
    private static final String KEYS = """
            select format('alter table reading_next.%I add constraint %I %s', relname, conname,
                          pg_get_constraintdef(key.oid))
              from pg_constraint key
              join pg_class on pg_class.oid = conrelid
             where relnamespace = 'reading'::regnamespace and contype in ('p', 'u')
             order by conname
            """;
    private static final String INDEXES = """
            select regexp_replace(pg_get_indexdef(indexrelid), ' ON reading\\.', ' ON reading_next.')
              from pg_index
              join pg_class own on own.oid = indexrelid
             where own.relnamespace = 'reading'::regnamespace
               and not exists (select from pg_constraint where conindid = indexrelid)
               and to_regclass('reading_next.' || quote_ident(own.relname)) is null
               and (:all or obj_description(indexrelid, 'pg_class') = 'serves filling')
             order by own.relname
            """;
    private static final String ANALYSES = """
            select format('analyze reading_next.%I', relname)
              from pg_class
             where relnamespace = 'reading_next'::regnamespace and relkind = 'r'
             order by relpages desc
            """;
    private static final String COMMENTS = """
            select format('comment on index reading_next.%I is %L', relname, obj_description(oid, 'pg_class'))
              from pg_class
             where relnamespace = 'reading'::regnamespace and relkind = 'i'
               and obj_description(oid, 'pg_class') is not null
            """;

    /** Of the database's: no more, since others work meanwhile. */
    private static final int PROCESSORS = 2;

    private final DataSource pool;
    private final JdbcClient database;
    private final TransactionManager transactions;

    Blueprint(DataSource pool, TransactionManager transactions) {
        this.pool = pool;
        this.database = JdbcClient.create(pool);
        this.transactions = transactions;
    }

    /** Makes empty tables with what a handler needs, in place of whatever another process left half done. */
    void begin(Runnable guard) {
        transactions.executeInTransaction(() -> {
            guard.run();
            run(List.of("drop schema if exists reading_next cascade", "create schema reading_next"));
            run(statements(TABLES));
            run(statements(KEYS));
            run(indexes(false));
        });
    }

    /** Makes every other index; each may take long, and keeps one processor busy. */
    void finish(Runnable guard) throws InterruptedException {
        SideBySide.run(PROCESSORS, indexes(true), statement -> runLong(statement, guard));
        SideBySide.run(PROCESSORS, statements(ANALYSES), statement -> runLong(statement, guard));
        transactions.executeInTransaction(() -> {
            guard.run();
            run(statements(COMMENTS));
        });
    }

    /** Does not wait for the disk either: the change of places does, for everything before it. */
    private void runLong(String statement, Runnable guard) {
        transactions.executeInTransaction(() -> {
            guard.run();
            Unhurried.inTransactionOf(pool);
            run(List.of(
                    "set local transaction_timeout = 0",
                    "set local synchronous_commit = off",
                    "set local maintenance_work_mem = '128MB'",
                    "set local max_parallel_maintenance_workers = 0",
                    statement));
        });
    }

    private List<String> indexes(boolean all) {
        return database.sql(INDEXES)
                .param("all", all)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> statements(String sql) {
        return database.sql(sql).query((row, number) -> row.getString(1)).list();
    }

    private void run(List<String> statements) {
        statements.forEach(statement -> database.sql(statement).update());
    }
}
