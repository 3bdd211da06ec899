package stet.infra.clearance;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.clearance.ClearanceEvent.ArticleCleared;
import stet.domain.clearance.ClearanceEvent.ClearanceLapsed;
import stet.domain.clearance.Obstacle;
import stet.domain.statement.StatementId;
import stet.infra.article.ArticleStreams;
import stet.infra.engine.project.Write;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.store.LogIndex;

/** Keeps when articles were cleared, and since when and why they are clear no more. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class ClearanceProjection {
    private static final String CLEARED = """
            with event as (
                select * from {event}),
            clearance as (
                insert into article_clearance (article, cleared_index, clearance, revision, cleared_by, cleared_at)
                select article, index, clearance, revision, cleared_by, at from event),
            before as (
                delete from article_tally tally using event
                 where tally.article = event.article and tally.standing = 'NO_LONGER_CLEAR')
            insert into article_tally
            select a.article, 'CLEAR', 1, a.received_at, a.title_key, a.publisher_key
              from event
              join article_tally a on a.article = event.article and a.standing = 'ALL'
            """;

    private static final String LAPSED = """
            with event as (
                select * from {event}),
            clearance as (
                update article_clearance cleared
                   set lapsed_index = event.index, lapsed_at = event.at, lapsed_because = event.because,
                       lapsed_statement = event.statement, lapsed_position = nullif(event.position, 0)
                  from event
                 where cleared.article = event.article and cleared.lapsed_index is null)
            update article_tally tally set standing = 'NO_LONGER_CLEAR'
              from event
             where tally.article = event.article and tally.standing = 'CLEAR'
            """;

    private final Writes writes;

    ClearanceProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(ArticleCleared event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        of(CLEARED, event.article().value(), at, recorded)
                .id("clearance", ArticleStreams.clearance(event.article()))
                .number("revision", event.revision())
                .text("cleared_by", event.clearedBy().id())
                .write();
    }

    @EventHandler
    void on(ClearanceLapsed event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        Obstacle because = event.because();
        StatementId statement = because.statement();
        Integer position = because.position();
        of(LAPSED, event.article().value(), at, recorded)
                .text("because", because.kind().name())
                .id("statement", statement == null ? null : statement.value())
                .number("position", position == null ? 0 : position)
                .write();
    }

    private Write of(String sql, UUID article, Instant at, DomainEventMessage<?> recorded) {
        return writes.sql(sql)
                .id("article", article)
                .instant("at", at)
                .number("index", LogIndex.of(recorded))
                .changes(article);
    }
}
