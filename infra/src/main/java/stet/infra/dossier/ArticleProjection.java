package stet.infra.dossier;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleIngested;
import stet.infra.Columns;
import stet.infra.eventstore.ProcessingGroups;
import stet.infra.eventstore.Writes;

/** Keeps what lists and pages show of an article. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class ArticleProjection {
    /** What is searched of a text: more would not fit one {@code tsvector}, whatever its letters are. */
    private static final int SEARCHED = 200_000;

    private static final String INGESTED = """
            with summary as (
                insert into article_summary
                values (:article, :title, 1, :url, :publisher, :author, :language, :publishedAt, :at, :by, :duplicateOf)),
            text as (
                insert into article_text values (:article, :text)),
            words as (
                insert into article_words
                values (:article, to_tsvector('simple',
                        concat_ws(' ', :title::text, :publisher::text, :author::text, left(:text, :searched)))))
            insert into article_tally
            select :article, standing, :statements, :at, :titleKey, :publisherKey
              from (values ('ALL'), ('UNTRIAGED'), ('UNSETTLED')) as one (standing)
            """;

    private final JdbcClient jdbc;
    private final Writes writes;

    ArticleProjection(JdbcClient jdbc, Writes writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    @EventHandler
    void on(ArticleIngested event, @Timestamp Instant at) {
        ArticleId duplicateOf = event.duplicateOf();
        writes.sql(INGESTED)
                .param("article", event.article().value())
                .param("title", event.title())
                .param("url", event.url())
                .param("publisher", event.publisher())
                .param("author", event.author())
                .param("language", event.language())
                .param("publishedAt", Columns.bound(event.publishedAt()))
                .param("at", Columns.bound(at))
                .param("by", event.ingestedBy().id())
                .param("duplicateOf", duplicateOf == null ? null : duplicateOf.value())
                .param("text", event.text())
                .param("searched", SEARCHED)
                .param("statements", event.statements())
                .param("titleKey", SortKey.of(event.title()))
                .param("publisherKey", SortKey.of(event.publisher()))
                .write();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate article_summary, article_text, article_words, article_tally")
                .update();
    }
}
