package stet.infra.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;
import stet.infra.engine.store.RecordedEvents;
import stet.infra.lists.Columns;
import stet.infra.lists.Cursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;

/** Everything that happened, in the order of the log. */
@Component
public class AuditLog {
    private static final int PART = 500;

    private final JdbcClient jdbc;
    private final RecordedEvents events;
    private final TransactionTemplate reading;

    AuditLog(JdbcClient jdbc, RecordedEvents events, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.events = events;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * A part of the log.
     *
     * @throws stet.infra.lists.MalformedCursor when the cursor is none of this list
     */
    public Page<AuditEntry> list(AuditFilter filter, AuditOrder order, PageRequest page) {
        AuditQuery query = AuditQuery.of(filter, LogSpan.of(filter, jdbc));
        if (page.cursor() != null) {
            String side = order == AuditOrder.NEWEST_FIRST ? "<" : ">";
            query.where(
                    "e.log_index " + side + " :behind",
                    "behind",
                    Cursor.parse(page.cursor(), order.name(), 1).number(0));
        }
        return Page.of(
                read(query, order, page.limit() + 1),
                page,
                last -> Cursor.of(order.name(), last.index()).opaque());
    }

    public Optional<AuditEntry> find(long index) {
        AuditQuery query = new AuditQuery().where("e.log_index = :index", "index", index);
        return read(query, AuditOrder.OLDEST_FIRST, 1).stream().findFirst();
    }

    /** The entries that have these indices, oldest first. */
    public List<AuditEntry> at(List<Long> indices) {
        AuditQuery query =
                new AuditQuery().where("e.log_index = any(:indices)", "indices", indices.toArray(Long[]::new));
        return read(query, AuditOrder.OLDEST_FIRST, Integer.MAX_VALUE);
    }

    /** The newest entries that a filter lets through, up to one of them, by their indices alone; as many as are asked for. */
    public List<Long> indices(AuditFilter filter, long last, int most) {
        AuditQuery query = AuditQuery.of(filter, LogSpan.of(filter, jdbc)).where("e.log_index <= :last", "last", last);
        return jdbc.sql(query.indices(most))
                .params(query.parameters())
                .query((row, number) -> row.getLong("log_index"))
                .list();
    }

    /** What happened to some statements behind one entry of the log up to another, oldest first. */
    public List<AuditEntry> between(List<StatementId> statements, long behind, long last) {
        UUID[] ids = statements.stream().map(StatementId::value).toArray(UUID[]::new);
        AuditQuery query = new AuditQuery()
                .where("e.statement = any(:statements)", "statements", ids)
                .where("e.log_index > :behind", "behind", behind)
                .where("e.log_index <= :last", "last", last);
        return read(query, AuditOrder.OLDEST_FIRST, Integer.MAX_VALUE);
    }

    /** What happened to an article and its statements behind one entry of the log up to another, the first so many. */
    public List<AuditEntry> ofArticle(ArticleId article, long behind, long last, int most) {
        AuditQuery query = new AuditQuery()
                .where("e.article = :article", "article", article.value())
                .where("e.log_index > :behind", "behind", behind)
                .where("e.log_index <= :last", "last", last);
        return read(query, AuditOrder.OLDEST_FIRST, most);
    }

    /**
     * Everything that happened to a statement, with the ingestion of its article, oldest first. That a first event is there
     * only once, nobody vouches for: someone may have put another into the database.
     */
    public List<AuditEntry> history(StatementId statement) {
        AuditQuery query = new AuditQuery().where("""
                (e.statement = :statement or e.log_index = (
                    select a.log_index from audit_entry s
                      join audit_entry a on a.article = s.article and a.type = 'article-ingested'
                     where s.statement = :statement and s.type = 'statement-recorded'
                     order by s.log_index, a.log_index
                     limit 1)
                 or e.log_index = any (array(
                    select of.log_index from recorded_event linked
                      join logged_event of using (stream)
                     where linked.type = 'claims-linked'
                       and (linked.payload #>> '{from,statement}' = cast(:statement as text)
                         or linked.payload #>> '{to,statement}' = cast(:statement as text)))))
                """, "statement", statement.value());
        return read(query, AuditOrder.OLDEST_FIRST, Integer.MAX_VALUE);
    }

    /**
     * Hands on every event that a filter lets through and that is in the log now, oldest first. It reads in parts,
     * so that a slow reader of a large log holds neither memory nor a connection.
     *
     * @throws IllegalStateException when the log is being read anew and would come out with holes
     */
    public void stream(AuditFilter filter, Consumer<AuditEntry> each) {
        Long last = summary().newestIndex();
        if (last == null) return;
        long behind = Long.MIN_VALUE;
        List<AuditEntry> part;
        do {
            part = part(filter, behind, last);
            part.forEach(each);
            if (!part.isEmpty()) behind = part.getLast().index();
        } while (part.size() == PART);
    }

    private List<AuditEntry> part(AuditFilter filter, long behind, long last) {
        AuditQuery query = AuditQuery.of(filter, LogSpan.of(filter, jdbc))
                .where("e.log_index > :behind", "behind", behind)
                .where("e.log_index <= :last", "last", last);
        return Objects.requireNonNull(reading.execute(transaction -> {
            if (find(last).isEmpty()) throw new IllegalStateException("the audit log is being read anew");
            return read(query, AuditOrder.OLDEST_FIRST, PART);
        }));
    }

    /** The wire name of every type of event, for a filter to choose from. */
    public List<String> types() {
        return events.types();
    }

    public AuditSummary summary() {
        return jdbc.sql("""
                select coalesce((select size from audit_extent), 0) as size, newest.log_index, newest.at
                  from (values (true)) as always
                  left join (select log_index, at from audit_entry order by log_index desc limit 1) newest on true
                """)
                .query((row, number) -> new AuditSummary(
                        row.getLong("size"),
                        row.getObject("log_index", Long.class),
                        new Columns(row).instantOrNull("at")))
                .single();
    }

    private List<AuditEntry> read(AuditQuery query, AuditOrder order, int rows) {
        return jdbc.sql(query.sql(order, rows))
                .params(query.parameters())
                .query(new AuditRow(events))
                .list();
    }
}
