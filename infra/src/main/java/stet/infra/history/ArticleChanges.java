package stet.infra.history;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementId;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditLog;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.read.SetAside;
import stet.infra.engine.store.RecordedEvents;
import stet.infra.lists.Columns;
import stet.infra.lists.Cursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;

/** Compares an article at two moments: the same fold over fewer events, in the order of the log. */
@Component
public class ArticleChanges {
    /** The moment before the first entry of the log. */
    public static final long BEFORE_EVERYTHING = -1;

    private static final String CHANGED = "changed";

    private static final Logger LOG = LoggerFactory.getLogger(ArticleChanges.class);

    private final JdbcClient jdbc;
    private final AuditLog log;
    private final RecordedEvents events;
    private final SetAside setAside;

    ArticleChanges(JdbcClient jdbc, AuditLog log, RecordedEvents events, SetAside setAside) {
        this.jdbc = jdbc;
        this.log = log;
        this.events = events;
        this.setAside = setAside;
    }

    /**
     * How far the log was at an instant. Clocks of several machines differ a little, so that entries are not in the order
     * of their times: what counts is the longest beginning of the log in which nothing is later.
     */
    public long indexAt(Instant instant) {
        return jdbc.sql("""
                select log_index from audit_entry
                 where latest_at <= :instant
                 order by latest_at desc, log_index desc
                 limit 1
                """)
                .param("instant", Columns.bound(instant))
                .query((row, number) -> row.getLong("log_index"))
                .optional()
                .orElse(BEFORE_EVERYTHING);
    }

    /** The entry with which an article was taken in whole: the last first one of a statement before its text was revised. */
    public Optional<Long> ingestion(ArticleId article) {
        return jdbc.sql("""
                select log_index from audit_entry
                 where article = :article and type = 'statement-recorded'
                   and log_index < coalesce(
                       (select min(log_index) from audit_entry
                         where article = :article and type = 'article-revised'), 9223372036854775807)
                 order by log_index desc
                 limit 1
                """)
                .param("article", article.value())
                .query((row, number) -> row.getLong("log_index"))
                .optional();
    }

    /**
     * What changed after one entry of the log up to another, a part of it.
     *
     * @throws stet.infra.lists.MalformedCursor when the cursor is none of this list
     */
    public Changes between(ArticleId article, long from, long to, PageRequest part) {
        StatementFolds courses = courses(article, from, to);
        Page<StatementFold> changed = changed(courses, part);
        Map<StatementId, List<AuditEntry>> happened = happened(changed.items(), from, to);
        List<StatementChange> changes =
                changed.items().stream().map(course -> change(course, happened)).toList();
        int asBefore = (int) courses.told().filter(StatementFold::isAsBefore).count();
        return new Changes(
                log.find(from).orElse(null),
                log.find(to).orElse(null),
                changes,
                changed.next(),
                asBefore,
                courses.untold());
    }

    private static Page<StatementFold> changed(StatementFolds courses, PageRequest part) {
        String cursor = part.cursor();
        long behind = cursor == null ? 0 : Cursor.parse(cursor, CHANGED, 1).number(0);
        List<StatementFold> rows = courses.told()
                .filter(course -> course.position() > behind && course.isChanged())
                .sorted(Comparator.comparingInt(course -> course.position()))
                .limit(part.limit() + 1L)
                .toList();
        return Page.of(rows, part, last -> Cursor.of(CHANGED, last.position()).opaque());
    }

    private static StatementChange change(StatementFold course, Map<StatementId, List<AuditEntry>> happened) {
        return new StatementChange(
                course.statement(),
                course.position(),
                course.text(),
                course.textBefore(),
                course.isCut(),
                course.before(),
                course.after(),
                happened.getOrDefault(course.statement(), List.of()));
    }

    private StatementFolds courses(ArticleId article, long from, long to) {
        StatementFolds courses = new StatementFolds(setAside());
        jdbc.sql("""
                select e.log_index, e.statement, r.event_id, r.type, r.revision, r.payload
                  from audit_entry e
                  left join logged_event r on r.log_index = e.log_index
                 where e.article = :article and e.statement is not null and e.log_index <= :to
                   and r.stream_type is distinct from 'fix'
                 order by e.log_index
                """).param("article", article.value()).param("to", to).query(row -> {
            follow(new Columns(row), row.getLong("log_index") <= from, courses);
        });
        return courses;
    }

    /** The statements of which an event was set aside. */
    private Set<StatementId> setAside() {
        return jdbc.sql("select stream from logged_event where log_index = any(:aside)")
                .param("aside", setAside.of(ProcessingGroups.AUDIT).toArray(Long[]::new))
                .query((row, number) -> new Columns(row).id("stream", StatementId::new))
                .set();
    }

    private void follow(Columns row, boolean beforeBoth, StatementFolds courses) throws SQLException {
        StatementId statement = row.id("statement", StatementId::new);
        try {
            courses.follow(statement, event(row), beforeBoth);
        } catch (RuntimeException spoilt) { // there is no end to what can be put into a database
            LOG.warn("what became of the statement {} can't be told: {}", statement, spoilt.toString());
            courses.giveUp(statement);
        }
    }

    private StatementEvent event(Columns row) throws SQLException {
        return (StatementEvent)
                events.read(row.text("event_id"), row.text("type"), row.text("revision"), row.text("payload"));
    }

    private Map<StatementId, List<AuditEntry>> happened(List<StatementFold> courses, long from, long to) {
        List<StatementId> statements =
                courses.stream().map(StatementFold::statement).toList();
        return log.between(statements, from, to).stream()
                .collect(Collectors.groupingBy(entry -> Objects.requireNonNull(entry.statement())));
    }
}
