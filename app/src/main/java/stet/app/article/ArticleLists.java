package stet.app.article;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.app.moment.AsOf;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.infra.article.ArticleFilter;
import stet.infra.article.ArticleSummary;
import stet.infra.article.Articles;
import stet.infra.article.ArticlesThen;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;

/** Lists articles now, or as of a moment. */
@Component
class ArticleLists {
    private final Articles articles;
    private final ArticlesThen then;
    private final AsOf moments;

    ArticleLists(Articles articles, ArticlesThen then, AsOf moments) {
        this.articles = articles;
        this.then = then;
        this.moments = moments;
    }

    /** @param last the last entry of the log that counts, absent for now */
    Page<ArticleSummary> of(ArticleFilter filter, PageRequest part, @Nullable Long last) {
        return last == null ? articles.articles(filter, part) : then.articles(filter, last, part);
    }

    /** What a caller asks for; words are searched as articles say them now. */
    ArticlesJson asked(ArticleFilter filter, PageRequest part, @Nullable String asOf) {
        if (asOf != null && filter.query() != null)
            throw new RefusedRequest(
                    Refusal.ofField(
                            400,
                            "malformed-parameter",
                            "query",
                            "Words are searched in what articles say now. Leave out query or asOf; only, sort and descending go with asOf."));
        Long last = asOf == null ? null : moments.index("asOf", asOf);
        return ArticlesJson.of(of(filter, part, last), last);
    }
}
