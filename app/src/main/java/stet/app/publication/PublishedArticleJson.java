package stet.app.publication;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import stet.app.article.ArticleJson;

/** An article with what of it is public; nothing while readers of the log have not come so far. */
@Schema(name = "PublishedArticle")
record PublishedArticleJson(
        @JsonUnwrapped ArticleJson article, @Nullable PublicationJson publication) {}
