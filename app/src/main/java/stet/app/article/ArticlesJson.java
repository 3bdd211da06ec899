package stet.app.article;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.infra.article.ArticleSummary;
import stet.infra.lists.Page;

/**
 * A part of the list of articles, as the API says it.
 *
 * @param next the cursor of the next part, null when this is the last
 */
@Schema(name = "Articles")
record ArticlesJson(
        List<ArticleSummaryJson> items,
        @Nullable String next,

        @Nullable @Schema(description = "the last entry of the log that counts, null when this is the list now")
        Long asOfIndex) {

    static ArticlesJson of(Page<ArticleSummary> part, @Nullable Long asOfIndex) {
        return new ArticlesJson(
                part.items().stream().map(ArticleSummaryJson::of).toList(), part.next(), asOfIndex);
    }
}
