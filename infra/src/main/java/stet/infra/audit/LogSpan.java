package stet.infra.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.lists.Columns;

/**
 * The part of the log that every event of a span of time lies in. It is looked up before the entries are, so that PostgreSQL
 * knows how long it is and walks along it, however large the log. New events don't change it.
 *
 * @param first no event before this index is as late as the span, absent when that is not asked
 * @param end from this index on no event is as early, absent when that is not asked
 */
record LogSpan(@Nullable Long first, @Nullable Long end) {
    private static final LogSpan EVERYTHING = new LogSpan(null, null);

    private static final String FROM = """
            select log_index from audit_entry
             where latest_at >= :instant
             order by latest_at, log_index
             limit 1
            """;
    private static final String UNTIL = """
            select log_index from audit_entry
             where latest_at >= :instant + (select lateness from audit_extent)
             order by latest_at, log_index
             limit 1
            """;

    static LogSpan of(AuditFilter filter, JdbcClient jdbc) {
        if (filter.from() == null && filter.until() == null) return EVERYTHING;
        return new LogSpan(index(FROM, filter.from(), jdbc), index(UNTIL, filter.until(), jdbc));
    }

    /** Where the log is as late as an instant; nowhere yet is behind everything. */
    private static @Nullable Long index(String sql, @Nullable Instant instant, JdbcClient jdbc) {
        if (instant == null) return null;
        return jdbc.sql(sql)
                .param("instant", Columns.bound(instant))
                .query(Long.class)
                .optional()
                .orElse(Long.MAX_VALUE);
    }
}
