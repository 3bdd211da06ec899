package stet.app.article;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleId;

/** What a caller sends to have an article taken in. */
@Schema(
        name = "IngestArticle",
        requiredProperties = {"title", "text"},
        example = """
        {"title": "Fifty years after Apollo 11", "text": "Apollo 11 landed on 20 July 1969. It was a Sunday.",
         "publisher": "The Example Post", "author": "Jo Writer", "language": "en", "publishedAt": "2019-07-20"}""")
record ArticleBody(
        @Nullable String title,
        @Nullable String text,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable String language,

        @Nullable @Schema(description = "a date or a moment", example = "2019-07-20")
        String publishedAt,

        @Nullable @Schema(description = "whether the same text may be taken in a second time")
        Boolean allowDuplicate) {

    IngestArticle command(UUID id, Actor by) {
        Instant published = publishedAt == null ? null : Published.at(publishedAt);
        return new IngestArticle(
                new ArticleId(id),
                title == null ? "" : title,
                text == null ? "" : text,
                url,
                publisher,
                author,
                language,
                published,
                Boolean.TRUE.equals(allowDuplicate),
                by);
    }
}
