package stet.infra.history;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.infra.article.ArticleStreams;
import stet.infra.fix.FixStreams;

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

    /** The statements, their articles, the sources that they ever rested on, and the statements that they repeat or did. */
    private static final String STATEMENTS = """
            with own as (
                select type, payload from recorded_event where stream = any (cast(:ids as uuid[])))
            select unnest(cast(:ids as uuid[]))
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

    /** With the streams of the fixes that any of its statements may have, and that of its clearances. */
    List<UUID> article(ArticleId article) {
        List<UUID> streams = streams(ARTICLE, "id", article.toString());
        return Stream.concat(
                        Stream.concat(streams.stream(), streams.stream().map(StreamsOf::fixes)),
                        Stream.of(ArticleStreams.clearance(article)))
                .toList();
    }

    /** With those of their fixes. */
    List<UUID> statements(Collection<StatementId> statements) {
        UUID[] ids = statements.stream().map(StatementId::value).toArray(UUID[]::new);
        return Stream.concat(
                        streams(STATEMENTS, "ids", ids).stream(), Stream.of(ids).map(StreamsOf::fixes))
                .toList();
    }

    List<UUID> source(SourceId source) {
        return streams(SOURCE, "id", source.toString());
    }

    /** Of anything else than a statement, there is no such stream. */
    private static UUID fixes(UUID statement) {
        return FixStreams.of(new StatementId(statement));
    }

    private List<UUID> streams(String sql, String name, Object value) {
        return database.sql(sql)
                .param(name, value)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
