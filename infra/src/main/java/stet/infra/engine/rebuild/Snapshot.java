package stet.infra.engine.rebuild;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import stet.infra.engine.postgres.Unhurried;

/** The tables of a version as they are at one moment, however long it takes to read them. Used by one thread at a time. */
final class Snapshot {
    /** Asked by itself: PostgreSQL reads a large table with several processes, but not for an insert. */
    private static final String SUM = """
            select count(*) as rows, coalesce(sum(hash_record_extended(row(%s), 0)), 0) as checksum from %s.%s
            """;

    private final Version version;
    private final JdbcClient database;
    private final Map<Table, Sum> sums = new HashMap<>();

    private Snapshot(Version version, JdbcClient database) {
        this.version = version;
        this.database = database;
    }

    /** Begins a transaction of this connection, which may last, and wait while another snapshot is read. */
    static Snapshot on(Connection connection, Version version) throws SQLException {
        Unhurried.unhurried(connection).setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        database.sql("set local transaction_timeout = 0").update();
        database.sql("set local idle_in_transaction_session_timeout = 0").update();
        return new Snapshot(version, database);
    }

    /** A table with its columns as SQL lists them. */
    record Table(String name, String columns) {}

    /** How many rows a table has, and a sum over the hash of each. */
    record Sum(long rows, BigDecimal checksum) {}

    /** From now on it shows what there is now. */
    void take() {
        database.sql("select true").query(Boolean.class).single();
    }

    void read(List<Table> tables) {
        for (Table table : tables) sums.put(table, sum(table));
    }

    private Sum sum(Table table) {
        return database.sql(SUM.formatted(table.columns(), version.schema(), table.name()))
                .query((row, number) -> new Sum(row.getLong("rows"), row.getBigDecimal("checksum")))
                .single();
    }

    /** Of a table that was read. */
    Sum of(Table table) {
        return Objects.requireNonNull(sums.get(table), table.name());
    }
}
