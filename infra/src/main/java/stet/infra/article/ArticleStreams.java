package stet.infra.article;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import stet.domain.article.Article;
import stet.domain.article.ArticleEvent;
import stet.domain.article.ArticleId;
import stet.infra.desk.StreamType;

/** The streams of articles, each named after its article, for whoever asks the log itself. */
public final class ArticleStreams {
    public static final StreamType<Article, ArticleEvent> ARTICLE =
            StreamType.read(ArticleFamily.NAME, id -> Article.expected(), Article::evolve);

    private ArticleStreams() {}

    /** The stream of the links of an article's author, named likewise. */
    public static UUID authorLinks(ArticleId article) {
        return UUID.nameUUIDFromBytes(("author-link " + article).getBytes(StandardCharsets.UTF_8));
    }

    /** The stream of an article's clearances: a UUID (version 3) of the article's, which is a stream of its own already. */
    public static UUID clearance(ArticleId article) {
        return UUID.nameUUIDFromBytes(("clearance " + article).getBytes(StandardCharsets.UTF_8));
    }
}
