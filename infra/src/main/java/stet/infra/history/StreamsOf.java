package stet.infra.history;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.domain.link.LinkId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.infra.article.ArticleStreams;
import stet.infra.fix.FixStreams;

/** Which streams of the log say how an article, a statement or a source stood; each is found by an index of the log. */
@Component
class StreamsOf {
    /** Looked for stream by stream, along the index: together they would be a walk through all statements of the log. */
    private static final String ARTICLES_OF = """
            select article
              from %s named
             cross join lateral (
                   select (payload ->> 'article')::uuid as article from recorded_event
                    where stream = named.stream and type = 'statement-recorded'
                   offset 0) said""";

    /**
     * Stands behind the statements that are meant: the links that any of their claims ever had, each looked for along its index, what
     * they are linked with, and of all these the events that name their articles and sources.
     */
    private static final String LINKED = """
            link as (
                select l.stream, l.far
                  from statement s
                 cross join lateral (
                       select stream, (payload #>> '{to,statement}')::uuid as far from recorded_event
                        where type = 'claims-linked' and payload #>> '{from,statement}' = s.stream::text
                        union all
                       select stream, (payload #>> '{from,statement}')::uuid from recorded_event
                        where type = 'claims-linked' and payload #>> '{to,statement}' = s.stream::text
                       offset 0) l),
            around as (
                select stream from statement
                 union
                select far from link),
            said as (
                select e.type, e.payload
                  from around
                 cross join lateral (
                       select type, payload from recorded_event
                        where stream = around.stream and type in ('statement-recorded', 'source-attached')
                       offset 0) e)
            select stream from around
             union
            select stream from link
             union
            select (payload ->> 'article')::uuid from said where type = 'statement-recorded'
             union
            select (payload #>> '{attachment,source}')::uuid from said where type = 'source-attached'
            """;

    /** The article, all statements that it ever had, the sources that any of them ever rested on, and what their claims are linked with. */
    private static final String ARTICLE = """
            with statement as (
                select stream from recorded_event
                 where type = 'statement-recorded' and payload ->> 'article' = :id),
            """ + LINKED + " union select :id::uuid";

    /** The same of some statements, with their articles and the statements that they repeat or did. */
    private static final String STATEMENTS = """
            with statement as (
                select unnest(cast(:ids as uuid[])) as stream),
            """ + LINKED + """
             union
            select (payload ->> 'repeats')::uuid from recorded_event
             where stream = any (cast(:ids as uuid[])) and payload ->> 'repeats' is not null""";

    /** The links, the claims that they ever linked, and the articles of these. */
    private static final String LINKS = """
            with linked as (
                select payload from recorded_event where type = 'claims-linked' and stream = any (cast(:ids as uuid[]))),
            statement as (
                select (payload #>> '{from,statement}')::uuid as stream from linked
                 union
                select (payload #>> '{to,statement}')::uuid from linked)
            select unnest(cast(:ids as uuid[]))
             union
            select stream from statement
             union
            """ + ARTICLES_OF.formatted("statement");

    /** The source, the claims that ever rested on it, and their articles. */
    private static final String SOURCE = """
            with claim as (
                select distinct stream from recorded_event
                 where type = 'source-attached' and payload #>> '{attachment,source}' = :id)
            select :id::uuid
             union
            select stream from claim
             union
            """ + ARTICLES_OF.formatted("claim");

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

    List<UUID> links(Collection<LinkId> links) {
        return streams(LINKS, "ids", links.stream().map(LinkId::value).toArray(UUID[]::new));
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
