package stet.infra.article;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Rejection;
import stet.domain.article.Article;
import stet.domain.article.Article.Reading;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleEvent;
import stet.domain.article.ArticleId;

/** Reads articles before they are taken in, so that whoever sends one sees what would become of it. */
@Component
public class FirstReadings {
    private final JdbcClient database;
    private final ArticleProperties settings;

    FirstReadings(JdbcClient database, ArticleProperties settings) {
        this.database = database;
        this.settings = settings;
    }

    /** What would become of an article that is well formed. */
    public FirstReading of(IngestArticle command) {
        ReadText text = ReadText.of(command.text());
        ArticleId first = first(text.fingerprint());
        return new FirstReading(
                text.segments(), first, refused(command, text.reading(settings.mostStatements(), first)));
    }

    private static @Nullable Rejection refused(IngestArticle command, Reading reading) {
        return switch (Article.expected().decide(command, reading)) {
            case Accepted<ArticleEvent> _ -> null;
            case Rejected<ArticleEvent>(var reason) -> reason;
        };
    }

    private @Nullable ArticleId first(String fingerprint) {
        return database.sql("select article_id from article_fingerprint where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query(UUID.class)
                .optional()
                .map(ArticleId::new)
                .orElse(null);
    }
}
