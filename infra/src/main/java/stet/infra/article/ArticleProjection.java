package stet.infra.article;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleEvent.ArticleIngested;
import stet.domain.article.ArticleEvent.ArticleRevised;
import stet.domain.article.ArticleEvent.DivisionEvent;
import stet.domain.article.ArticleEvent.StatementSplit;
import stet.domain.article.ArticleId;
import stet.domain.article.RevisionChanges;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.store.LogIndex;
import stet.infra.lists.Search;

/** Keeps what lists and pages show of an article. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class ArticleProjection {
    private static final String INGESTED = """
            with event as (
                select * from {event}),
            summary as (
                insert into article_summary
                select article, title, 1, url, publisher, author, language, published_at, at, ingested_by, duplicate_of,
                       found
                  from event),
            text as (
                insert into article_text (article, revision, text) select article, 1, text from event),
            revision as (
                insert into article_revision
                select article, 1, at, ingested_by, null, statements, 0, 0, 0, 0, statements, index, fingerprint
                  from event)
            insert into article_tally
            select article, standing, statements, at, title_key, publisher_key
              from event
             cross join (values ('ALL'), ('UNTRIAGED'), ('UNSETTLED')) as one (standing)
            """;

    /** Nobody has looked at what is new. */
    private static final String ADDED = """
            merge into article_tally tally
            using (select a.article, one.standing, event.added, a.received_at, a.title_key, a.publisher_key
                     from event
                     join article_tally a on a.article = event.article and a.standing = 'ALL'
                    cross join (values ('ALL'), ('UNTRIAGED'), ('UNSETTLED')) as one (standing)
                    where event.added > 0) step
               on tally.article = step.article and tally.standing = step.standing
             when matched then update set statements = tally.statements + step.added
             when not matched then
                  insert values (step.article, step.standing, step.added,
                                 step.received_at, step.title_key, step.publisher_key)
            """;

    private static final String REVISED = """
            with event as (
                select * from {event}),
            summary as (
                update article_summary summary set revision = event.revision from event where summary.article = event.article),
            text as (
                insert into article_text (article, revision, text) select article, revision, text from event),
            revision as (
                insert into article_revision
                select article, revision, at, by, note, statements, carried, moved, changed, cut, added, index, fingerprint
                  from event)
            """ + ADDED;

    private static final String DIVIDED = """
            with event as (
                select * from {event}),
            revision as (
                update article_revision divided set statements = event.statements
                  from event
                 where divided.article = event.article and divided.revision = event.revision)
            """ + ADDED;

    private final Writes writes;

    ArticleProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(ArticleIngested event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        ArticleId duplicateOf = event.duplicateOf();
        UUID article = event.article().value();
        writes.sql(INGESTED)
                .id("article", article)
                .text("title", event.title())
                .text("url", event.url())
                .text("publisher", event.publisher())
                .text("author", event.author())
                .text("language", event.language())
                .instant("published_at", event.publishedAt())
                .instant("at", at)
                .text("ingested_by", event.ingestedBy().id())
                .id("duplicate_of", duplicateOf == null ? null : duplicateOf.value())
                .text("text", event.text())
                .text("found", Search.findable(event.title(), event.publisher()))
                .number("statements", event.statements())
                .text("fingerprint", event.fingerprint())
                .number("index", LogIndex.of(recorded))
                .text("title_key", SortKey.of(event.title()))
                .text("publisher_key", SortKey.of(event.publisher()))
                .changes(article)
                .write();
    }

    /** New statements are counted here, as those of the first text are; all others count themselves. */
    @EventHandler
    void on(ArticleRevised event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        UUID article = event.article().value();
        RevisionChanges changes = event.changes();
        writes.sql(REVISED)
                .id("article", article)
                .number("revision", event.revision())
                .text("text", event.text())
                .instant("at", at)
                .text("by", event.revisedBy().id())
                .text("note", event.note())
                .number("statements", event.statements())
                .number("carried", changes.carried())
                .number("moved", changes.moved())
                .number("changed", changes.changed())
                .number("cut", changes.cut())
                .number("added", changes.added())
                .text("fingerprint", event.fingerprint())
                .number("index", LogIndex.of(recorded))
                .changes(article)
                .write();
    }

    @EventHandler
    void on(DivisionEvent event) {
        UUID article = event.article().value();
        writes.sql(DIVIDED)
                .id("article", article)
                .number("revision", event.revision())
                .number("statements", event.statements())
                .number("added", event instanceof StatementSplit ? 1 : 0)
                .changes(article)
                .write();
    }
}
