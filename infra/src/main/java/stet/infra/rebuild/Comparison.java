package stet.infra.rebuild;

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
    private static final String COMPARE = """
            insert into rebuild_comparison
            select :rebuild, :table, before.*, after.*
              from (select count(*), coalesce(sum(hashtextextended(row::text, 0)), 0) from %1$s.%3$s row) before,
                   (select count(*), coalesce(sum(hashtextextended(row::text, 0)), 0) from %2$s.%3$s row) after
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
        seen.sql(COMPARE.formatted(Version.SERVING.schema(), version.schema(), table))
                .param("rebuild", rebuild)
                .param("table", table)
                .update();
    }

    private static List<String> tables(JdbcClient seen, Version version) {
        return seen.sql(TABLES)
                .param("before", Version.SERVING.schema())
                .param("after", version.schema())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
