package stet.infra.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.infra.lists.Columns;

/** The conditions of a query over the log, each with the value that it binds. */
final class AuditQuery {
    /** Finds the entries along an index before it fetches the events. An entry whose event was taken away stays in the list. */
    private static final String SELECT = """
            with entries as materialized (
                select * from audit_entry e
                {where}
                 order by e.log_index {order}
                 limit {rows})
            select e.*, r.event_id, r.stream, r.version, r.revision, r.payload, r.metadata ->> 'actor' as actor,
                   r.metadata ->> 'channel' as channel, r.metadata ->> 'requestId' as request_id,
                   r.metadata ->> 'cause' as cause,
                   (select o.title from source_summary o where o.source = e.source) as source_title,
                   (select a.title from article_summary a where a.article = e.article) as article_title,
                   (select left(s.text, %d) from statement_status s where s.statement = e.statement) as statement_text
              from entries e
              left join logged_event r on r.log_index = e.log_index
             order by e.log_index {order}
            """.formatted(FirstWords.ENOUGH);

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** What a filter lets through of the part of the log that its span of time lies in. */
    static AuditQuery of(AuditFilter filter, LogSpan span) {
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
                .ofAccount(filter)
                .where("e.type = :type", "type", filter.type())
                .where("e.log_index >= :first", "first", span.first())
                .where("e.log_index < :end", "end", span.end())
                .where(mostly("e.at >= :from"), "from", Columns.bound(filter.from()))
                .where(mostly("e.at < :until"), "until", Columns.bound(filter.until()));
    }

    private AuditQuery ofAccount(AuditFilter filter) {
        Person account = filter.account();
        if (!AuditFilter.ANY_ACCOUNT.equals(account))
            return where("e.account = :account", "account", account == null ? null : account.id());
        conditions.add(
                filter.article() == null && filter.statement() == null && filter.source() == null
                        ? "e.account is not null"
                        : "false"); // an event is about accounts or about the newsroom's work
        return this;
    }

    /** A condition that nearly every entry of the span meets: PostgreSQL would expect few, and sort all instead of walking. */
    private static String mostly(String condition) {
        return "case when " + condition + " then true else false end";
    }

    AuditQuery where(String condition, String name, @Nullable Object value) {
        if (value == null) return this;
        conditions.add(condition);
        parameters.put(name, value);
        return this;
    }

    String sql(AuditOrder order, int rows) {
        return SELECT.replace("{where}", where())
                .replace("{rows}", Integer.toString(rows))
                .replace("{order}", order == AuditOrder.NEWEST_FIRST ? "desc" : "asc");
    }

    /** The newest, by their indices alone. */
    String indices(int rows) {
        return "select e.log_index from audit_entry e " + where() + " order by e.log_index desc limit " + rows;
    }

    private String where() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
