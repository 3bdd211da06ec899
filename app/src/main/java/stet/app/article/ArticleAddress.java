package stet.app.article;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;

/** Addresses of an article's page, which name the selected statement and the filter. */
record ArticleAddress(ArticleId article, @Nullable String only) {

    String page() {
        return "/articles/" + article + (only == null ? "" : "?only=" + encoded(only));
    }

    String showing(@Nullable String other) {
        return new ArticleAddress(article, other).page();
    }

    String selecting(StatementId statement, int position) {
        String narrowed = only == null ? "" : "&only=" + encoded(only);
        return "/articles/" + article + "?statement=" + statement + narrowed + "#s" + position;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
