package stet.infra.history;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which entries of the log were recorded together. Such an append is never looked at by halves: whoever names one of its entries
 * is shown what all of them made.
 */
@Component
public class WholeAppends {
    /** Entries of others may stand between those of a large append, but never so many in a row. */
    private static final int NEIGHBOURS = 1_000;

    /**
     * What was recorded together, by one request and in one transaction. Either alone would not do: a client may call all of its
     * requests the same, and a database that was restored has all rows of one transaction.
     */
    private static final String TOGETHER =
            "e.xmin::text, coalesce(e.metadata ->> 'requestId', ''), coalesce(e.metadata ->> 'cause', '')";

    private static final String GOES_ON = """
            select max(l.log_index)
              from log_entry l join recorded_event e using (arrival)
             where l.log_index > :index and l.log_index <= :index + :neighbours
               and (%1$s) in (
                   select %1$s
                     from log_entry l join recorded_event e using (arrival)
                    where l.log_index <= :index and l.log_index > :index - :neighbours)""".formatted(TOGETHER);

    private final JdbcClient database;

    WholeAppends(JdbcClient database) {
        this.database = database;
    }

    /** The last entry of what was recorded together with an entry; that entry itself when nothing came after it. */
    public long endOf(long index) {
        long end = index;
        for (Long further = further(end); further != null; further = further(end)) end = further;
        return end;
    }

    private @Nullable Long further(long index) {
        return database.sql(GOES_ON)
                .param("index", index)
                .param("neighbours", NEIGHBOURS)
                .query((row, number) -> row.getObject(1, Long.class))
                .list()
                .getFirst();
    }
}
