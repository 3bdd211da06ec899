package stet.infra.rebuild;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Compares two versions table by table. */
final class Comparison {
    private static final String TABLES = """
            select tablename from pg_tables where schemaname in (:before, :after) and tablename <> 'read_position'
             group by tablename
            having count(*) = 2
             order by tablename
            """;
    /** The columns of a table; PostgreSQL has no hash of a {@code tsvector}, but of its text. */
    private static final String COLUMNS = """
            select string_agg(format(case atttypid when 'tsvector'::regtype then '%I::text' else '%I' end, attname), ', '
                              order by attnum)
              from pg_attribute
             where attrelid = to_regclass(:table) and attnum > 0 and not attisdropped
            """;
    /** Asked by itself: PostgreSQL reads a large table with several processes, but not for an insert. */
    private static final String SUM = """
            select count(*) as rows, coalesce(sum(hash_record_extended(row(%s), 0)), 0) as checksum from %s.%s
            """;

    private static final String NOTE = """
            insert into rebuild_comparison
            values (:rebuild, :table, :rows_before, :checksum_before, :rows_after, :checksum_after)
            """;

    private final DataSource database;

    Comparison(DataSource database) {
        this.database = database;
    }

    /**
     * Writes down how a version compares with the one that serves. Both are seen as they are during {@code moment}; to
     * read them may take long.
     */
    void write(long rebuild, Version version, Consumer<Runnable> moment) {
        try (Connection view = database.getConnection()) {
            view.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            view.setAutoCommit(false);
            JdbcClient seen = JdbcClient.create(new SingleConnectionDataSource(view, true));
            seen.sql("set local transaction_timeout = 0").update();
            moment.accept(() -> seen.sql("select true").query(Boolean.class).single());
            tables(seen, version).forEach(table -> write(seen, rebuild, version, table));
            view.commit();
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("compare two versions", null, failure);
        }
    }

    private static void write(JdbcClient seen, long rebuild, Version version, String table) {
        String columns = columns(seen, table);
        Sum before = sum(seen, columns, Version.SERVING, table);
        Sum after = sum(seen, columns, version, table);
        seen.sql(NOTE)
                .param("rebuild", rebuild)
                .param("table", table)
                .param("rows_before", before.rows())
                .param("checksum_before", before.checksum())
                .param("rows_after", after.rows())
                .param("checksum_after", after.checksum())
                .update();
    }

    private static String columns(JdbcClient seen, String table) {
        return seen.sql(COLUMNS)
                .param("table", Version.SERVING.schema() + "." + table)
                .query(String.class)
                .single();
    }

    private static Sum sum(JdbcClient seen, String columns, Version version, String table) {
        return seen.sql(SUM.formatted(columns, version.schema(), table))
                .query((row, number) -> new Sum(row.getLong("rows"), row.getBigDecimal("checksum")))
                .single();
    }

    private static List<String> tables(JdbcClient seen, Version version) {
        return seen.sql(TABLES)
                .param("before", Version.SERVING.schema())
                .param("after", version.schema())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private record Sum(long rows, BigDecimal checksum) {}
}
