package stet.infra.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowMapper;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.review.ReviewEvent;
import stet.domain.review.ReviewId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.infra.audit.AuditEntry.Called;
import stet.infra.desk.Channel;
import stet.infra.engine.store.RecordedEvents;
import stet.infra.lists.Columns;

/**
 * An entry of the log as it is read from its table and the recorded event. The event may be gone or spoilt by whoever has the
 * database in hand; the lists that it stands in are where that has to be seen, so they show it instead of failing.
 */
final class AuditRow implements RowMapper<AuditEntry> {
    private static final Logger LOG = LoggerFactory.getLogger(AuditRow.class);

    private final RecordedEvents events;

    AuditRow(RecordedEvents events) {
        this.events = events;
    }

    @Override
    public AuditEntry mapRow(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        Meaning meaning = meaning(columns);
        return new AuditEntry(
                row.getLong("log_index"),
                columns.idOrNull("event_id", Function.identity()),
                columns.instant("at"),
                columns.of("person", Person::new),
                Channel.named(row.getString("channel")).orElse(null),
                columns.text("type"),
                meaning.sentence(),
                meaning.flaw(),
                columns.idOrNull("stream", Function.<UUID>identity()),
                row.getObject("version", Long.class),
                columns.idOrNull("article", ArticleId::new),
                columns.idOrNull("statement", StatementId::new),
                columns.idOrNull("source", SourceId::new),
                meaning.review(),
                row.getString("request_id"),
                row.getString("cause"),
                row.getString("payload"),
                columns.ofOrNull("account", Person::new),
                called(row));
    }

    private static Called called(ResultSet row) throws SQLException {
        return new Called(
                row.getString("article_title"),
                FirstWords.of(row.getString("statement_text")),
                row.getString("source_title"));
    }

    /** What the event says, or why that can't be made out. */
    private record Meaning(
            String sentence, @Nullable Flaw flaw, @Nullable ReviewId review) {
        static Meaning none(Flaw flaw, long index) {
            return new Meaning(flaw.sentence(index), flaw, null);
        }
    }

    private Meaning meaning(Columns columns) throws SQLException {
        long index = columns.row().getLong("log_index");
        if (columns.row().getString("event_id") == null) return Meaning.none(Flaw.MISSING, index);
        try {
            return readable(columns);
        } catch (RuntimeException unreadable) { // there is no end to what can be put into a database
            LOG.warn("event {} of the log can't be read as it was recorded: {}", index, unreadable.toString());
            return Meaning.none(Flaw.UNREADABLE, index);
        }
    }

    private Meaning readable(Columns columns) throws SQLException {
        if (columns.row().getString("actor") == null
                || columns.row().getString("request_id") == null
                || Channel.named(columns.row().getString("channel")).isEmpty())
            throw new IllegalArgumentException("It does not say who asked for it by which channel and request.");
        Object event = events.read(
                columns.text("event_id"), columns.text("type"), columns.text("revision"), columns.text("payload"));
        return new Meaning(
                events.sentence(event, columns.row().getString("source_title")),
                null,
                event instanceof ReviewEvent review ? review.review() : null);
    }
}
