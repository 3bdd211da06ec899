package stet.infra.article;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleEvent;
import stet.domain.article.ArticleEvent.ArticleIngested;
import stet.domain.article.ArticleEvent.ArticleRevised;
import stet.infra.engine.project.OnlyNow;
import stet.infra.engine.project.Write;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.lists.WordIndex;

/** Keeps the words by which the list of articles is searched. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
@OnlyNow("article_words")
final class ArticleWordsProjection {
    private static final String INGESTED = """
            insert into article_words (article, heading, words)
            select article, heading::tsvector, words::tsvector from {event}
            """;

    /** What the text says now is found by, and what it said before is not. */
    private static final String REVISED = """
            update article_words found
               set words = found.heading || event.words::tsvector
              from {event}
             where found.article = event.article
            """;

    private final Writes writes;

    ArticleWordsProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(ArticleIngested event) {
        of(INGESTED, event)
                .text("heading", WordIndex.of(event.title(), event.publisher(), event.author()))
                .text("words", WordIndex.of(event.title(), event.publisher(), event.author(), searched(event.text())))
                .write();
    }

    @EventHandler
    void on(ArticleRevised event) {
        of(REVISED, event).text("words", WordIndex.of(searched(event.text()))).write();
    }

    private Write of(String sql, ArticleEvent event) {
        return writes.sql(sql)
                .id("article", event.article().value())
                .changes(event.article().value());
    }

    private static String searched(String text) {
        return text.substring(0, Math.min(text.length(), WordIndex.SEARCHED));
    }
}
