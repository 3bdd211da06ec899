package stet.infra.engine.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import stet.infra.engine.rebuild.Snapshot.Sum;
import stet.infra.engine.rebuild.Snapshot.Table;

/** Compares two versions table by table. */
final class VersionComparison {
    /** Their columns as they are hashed; PostgreSQL has no hash of a {@code tsvector}, but of its text. */
    private static final String TABLES = """
            select relname as name,
                   string_agg(format(case atttypid when 'tsvector'::regtype then '%I::text' else '%I' end, attname), ', '
                              order by attnum) as columns
              from pg_class serving
              join pg_attribute on attrelid = serving.oid and attnum > 0 and not attisdropped
             where relnamespace = 'reading'::regnamespace and relkind = 'r' and relname <> 'read_position'
               and to_regclass(:schema || '.' || quote_ident(relname)) is not null
             group by relname
             order by relname
            """;

    private static final String NOTE = """
            insert into rebuild_comparison
            values (:rebuild, :table, :rows_before, :checksum_before, :rows_after, :checksum_after)
            """;

    private final DataSource connections;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Journal journal;

    VersionComparison(DataSource connections, JdbcClient database, TransactionTemplate transactions, Journal journal) {
        this.connections = connections;
        this.database = database;
        this.transactions = transactions;
        this.journal = journal;
    }

    /**
     * Writes down how a version compares with the one that serves. Both are seen as they are during {@code moment}; to
     * read them may take long.
     */
    void write(long rebuild, Version version, Consumer<Runnable> moment) throws InterruptedException {
        try (Connection first = connections.getConnection();
                Connection second = connections.getConnection()) {
            Snapshot before = Snapshot.on(first, Version.SERVING);
            Snapshot after = Snapshot.on(second, version);
            moment.accept(() -> {
                before.take();
                after.take();
            });
            List<Table> tables = tables(version);
            SideBySide.run(2, List.of(before, after), snapshot -> snapshot.read(tables));
            transactions.executeWithoutResult(all -> {
                journal.guard(rebuild);
                tables.forEach(table -> note(rebuild, table, before.of(table), after.of(table)));
            });
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("compare two versions", null, failure);
        }
    }

    /** Those that both versions have. */
    private List<Table> tables(Version version) {
        return database.sql(TABLES)
                .param("schema", version.schema())
                .query((row, number) -> new Table(row.getString("name"), row.getString("columns")))
                .list();
    }

    private void note(long rebuild, Table table, Sum before, Sum after) {
        database.sql(NOTE)
                .param("rebuild", rebuild)
                .param("table", table.name())
                .param("rows_before", before.rows())
                .param("checksum_before", before.checksum())
                .param("rows_after", after.rows())
                .param("checksum_after", after.checksum())
                .update();
    }
}
