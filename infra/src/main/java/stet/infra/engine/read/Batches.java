package stet.infra.engine.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How every batch of a reader begins: with one question, since there are many small batches. */
final class Batches {
    /**
     * Nobody waits for the disk: after a crash of the database, rows and token are both as they were a moment before, and the
     * events are read again.
     */
    private static final String BEGIN = """
            select set_config('synchronous_commit', 'off', true),
                   case when :rebuildable then %s end,
                   exists (select from reader_failure where reader = :reader) as failing,
                   array(%s) as set_aside
            """.formatted(Switchover.WAIT_FOR_BATCH, SetAside.OF_READER);

    private final JdbcClient database;

    Batches(JdbcClient database) {
        this.database = database;
    }

    /** Begins a batch in the current transaction. */
    Start begin(String reader) {
        return database.sql(BEGIN)
                .param("rebuildable", ProcessingGroups.REBUILDABLE.contains(reader))
                .param("reader", reader)
                .query((row, number) -> new Start(row.getBoolean("failing"), indices(row)))
                .single();
    }

    private static Set<Long> indices(ResultSet row) throws SQLException {
        return Set.copyOf(List.of((Long[]) row.getArray("set_aside").getArray()));
    }

    /**
     * What a batch has to know.
     *
     * @param failing whether the reader failed before, in whichever replica
     * @param setAside the indices of the events that it passes over
     */
    record Start(boolean failing, Set<Long> setAside) {}
}
