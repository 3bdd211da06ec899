package stet.infra.article;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleEvent.ArticleIngested;
import stet.domain.article.ArticleId;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.lists.Search;
import stet.infra.lists.WordIndex;

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
                insert into article_text select article, text from event),
            words as (
                insert into article_words
                select article, words::tsvector from event)
            insert into article_tally
            select article, standing, statements, at, title_key, publisher_key
              from event
             cross join (values ('ALL'), ('UNTRIAGED'), ('UNSETTLED')) as one (standing)
            """;

    private final Writes writes;

    ArticleProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(ArticleIngested event, @Timestamp Instant at) {
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
                .text("words", words(event))
                .text("found", Search.findable(event.title(), event.publisher()))
                .number("statements", event.statements())
                .text("title_key", SortKey.of(event.title()))
                .text("publisher_key", SortKey.of(event.publisher()))
                .changes(article)
                .write();
    }

    private static String words(ArticleIngested event) {
        String text = event.text();
        int end = Math.min(text.length(), WordIndex.SEARCHED);
        return WordIndex.of(event.title(), event.publisher(), event.author(), text.substring(0, end));
    }
}
