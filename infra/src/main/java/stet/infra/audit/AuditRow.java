package stet.infra.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.review.ReviewEvent;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.infra.Columns;
import stet.infra.command.Channel;
import stet.infra.eventstore.RecordedEvents;

/** An entry of the log as it is read from its table and the recorded event. */
final class AuditRow implements RowMapper<AuditEntry> {
    private final RecordedEvents events;

    AuditRow(RecordedEvents events) {
        this.events = events;
    }

    @Override
    public AuditEntry mapRow(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        String type = columns.text("type");
        String payload = columns.text("payload");
        Object event = events.read(type, columns.text("revision"), payload);
        return new AuditEntry(
                row.getLong("log_index"),
                columns.id("event_id", Function.identity()),
                columns.instant("at"),
                columns.of("person", Person::new),
                columns.of("channel", Channel::valueOf),
                type,
                Sentence.of(event, row.getString("source_title")),
                columns.id("stream", Function.<UUID>identity()),
                row.getLong("version"),
                columns.idOrNull("article", ArticleId::new),
                columns.idOrNull("statement", StatementId::new),
                columns.idOrNull("source", SourceId::new),
                event instanceof ReviewEvent review ? review.review() : null,
                columns.text("request_id"),
                row.getString("cause"),
                payload);
    }
}
