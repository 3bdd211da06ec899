package stet.infra.history;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;

/** Which streams of the log say how an article, a statement or a source stood; each is found by an index of the log. */
@Component
class StreamsOf {
    /** The article, all statements that it ever had, and the sources that any of them ever rested on. */
    private static final String ARTICLE = """
            with statement as (
                select stream from recorded_event
                 where type = 'statement-recorded' and payload ->> 'article' = :id)
            select :id::uuid
             union
            select stream from statement
             union
            select (e.payload #>> '{attachment,source}')::uuid
              from statement join recorded_event e using (stream)
             where e.type = 'source-attached'""";

    /** The statement, its article, the sources that it ever rested on, and the statements that it repeats or did. */
    private static final String STATEMENT = """
            with own as (
                select type, payload from recorded_event where stream = :id::uuid)
            select :id::uuid
             union
            select (payload ->> 'article')::uuid from own where type = 'statement-recorded'
             union
            select (payload #>> '{attachment,source}')::uuid from own where type = 'source-attached'
             union
            select (payload ->> 'repeats')::uuid from own where payload ->> 'repeats' is not null""";

    /** The source, the claims that ever rested on it, and their articles. */
    private static final String SOURCE = """
            with claim as (
                select distinct stream from recorded_event
                 where type = 'source-attached' and payload #>> '{attachment,source}' = :id)
            select :id::uuid
             union
            select stream from claim
             union
            select (e.payload ->> 'article')::uuid
              from claim join recorded_event e using (stream)
             where e.type = 'statement-recorded'""";

    private final JdbcClient database;

    StreamsOf(JdbcClient database) {
        this.database = database;
    }

    List<UUID> article(ArticleId article) {
        return streams(ARTICLE, article);
    }

    List<UUID> statement(StatementId statement) {
        return streams(STATEMENT, statement);
    }

    List<UUID> source(SourceId source) {
        return streams(SOURCE, source);
    }

    private List<UUID> streams(String sql, Object id) {
        return database.sql(sql)
                .param("id", id.toString())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
