package stet.infra.engine.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;

/** The event log as a test looks at it: by SQL, past everything that Stet believes of it. */
public final class Log {
    private final JdbcClient database;

    public Log(JdbcClient database) {
        this.database = database;
    }

    /** The types of a stream's events, oldest first. */
    public List<String> types(UUID stream) {
        return database.sql("select type from recorded_event where stream = :stream order by version")
                .param("stream", stream)
                .query(String.class)
                .list();
    }

    public List<StatementId> statements(ArticleId article) {
        return database.sql("""
                select stream from recorded_event
                 where type = 'statement-recorded' and payload ->> 'article' = :article
                 order by (payload -> 'position')::int""").param("article", article.toString()).query(UUID.class).list().stream()
                .map(StatementId::new)
                .toList();
    }

    /** Each event of a stream as columns, oldest first. */
    public List<Map<String, Object>> rows(UUID stream) {
        return database.sql("""
                select log_index, event_id, stream_type, version, type, revision, recorded_at,
                       payload::text as payload, metadata::text as metadata
                  from logged_event where stream = :stream order by version""").param("stream", stream).query().listOfRows();
    }

    /** How many rows all tables of the write side have together: a command that is refused adds none. */
    public long size() {
        return List.of("recorded_event", "article_fingerprint", "source_address", "idempotency_key").stream()
                .mapToLong(table -> database.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }
}
