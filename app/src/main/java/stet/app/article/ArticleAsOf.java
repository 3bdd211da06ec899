package stet.app.article;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.app.moment.AsOf;
import stet.app.problem.RefusedRequest;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.infra.article.Articles;
import stet.infra.history.AsItStood;

/** Reads an article now, or by the same questions as of a moment. */
@Component
class ArticleAsOf {
    private final AsOf moments;
    private final AsItStood then;
    private final Articles articles;

    ArticleAsOf(AsOf moments, AsItStood then, Articles articles) {
        this.moments = moments;
        this.then = then;
        this.articles = articles;
    }

    /**
     * What is read of it.
     *
     * @param read is given the last entry of the log that counts, null for now
     */
    <T> T at(ArticleId article, @Nullable String asOf, Function<@Nullable Long, T> read) {
        if (asOf == null) return read.apply(null);
        long last = moments.index("asOf", asOf);
        if (articles.summary(article).isEmpty()) throw RefusedRequest.because(new UnknownArticle(article));
        return then.ofArticle(article, last, () -> read.apply(last));
    }
}
