package stet.infra.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.infra.lists.Columns;

/** The conditions of a query over the log, each with the value that it binds. */
final class AuditQuery {
    /** Finds the entries along an index before it fetches the events. An entry whose event was taken away stays in the list. */
    private static final String SELECT = """
            with entries as materialized (
                select * from audit_entry e
                {where}
                 order by e.log_index {order}
                 limit :rows)
            select e.*, r.event_id, r.stream, r.version, r.revision, r.payload, r.metadata ->> 'actor' as actor,
                   r.metadata ->> 'channel' as channel, r.metadata ->> 'requestId' as request_id,
                   r.metadata ->> 'cause' as cause,
                   (select o.title from source_summary o where o.source = e.source) as source_title
              from entries e
              left join logged_event r on r.log_index = e.log_index
             order by e.log_index {order}
            """;

    /** Where an instant begins in the log: no event before this index is as late. */
    private static final String FROM = """
            (select l.log_index from audit_entry l
              where l.latest_at >= :from
              order by l.latest_at, l.log_index
              limit 1)
            """;
    /** Where an instant ends in the log: from this index on, no event is as early. */
    private static final String UNTIL = """
            coalesce(
                (select l.log_index from audit_entry l
                  where l.latest_at >= :until + (select lateness from audit_extent)
                  order by l.latest_at, l.log_index
                  limit 1),
                9223372036854775807)
            """;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    static AuditQuery of(AuditFilter filter) {
        return new AuditQuery()
                .where(
                        "e.person = :person",
                        "person",
                        filter.by() == null ? null : filter.by().id())
                .where(
                        "e.article = :article",
                        "article",
                        filter.article() == null ? null : filter.article().value())
                .where(
                        "e.statement = :statement",
                        "statement",
                        filter.statement() == null ? null : filter.statement().value())
                .where(
                        "e.source = :source",
                        "source",
                        filter.source() == null ? null : filter.source().value())
                .where(
                        "e.account = :account",
                        "account",
                        filter.account() == null ? null : filter.account().id())
                .where("e.type = :type", "type", filter.type())
                .where("e.at >= :from and e.log_index >= " + FROM, "from", Columns.bound(filter.from()))
                .where("e.at < :until and e.log_index < " + UNTIL, "until", Columns.bound(filter.until()));
    }

    AuditQuery where(String condition, String name, @Nullable Object value) {
        if (value == null) return this;
        conditions.add(condition);
        parameters.put(name, value);
        return this;
    }

    String sql(AuditOrder order) {
        return SELECT.replace("{where}", conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions))
                .replace("{order}", order == AuditOrder.NEWEST_FIRST ? "desc" : "asc");
    }

    Map<String, Object> parameters(int rows) {
        parameters.put("rows", rows);
        return Map.copyOf(parameters);
    }
}
