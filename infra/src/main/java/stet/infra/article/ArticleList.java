package stet.infra.article;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.lists.Cursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.lists.Search;

/** Lists articles by a walk along an index of their tally, whatever the number of articles. */
public final class ArticleList {
    private final JdbcClient jdbc;

    public ArticleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page<ArticleSummary> page(ArticleFilter filter, PageRequest request) {
        Cursor cursor = request.cursor() == null ? null : Cursor.parse(request.cursor(), order(filter), 2);
        ArticleWalk walk = new ArticleWalk(jdbc, filter, cursor, request.limit() + 1);
        List<ArticleSummary> rows = Search.of(filter.query())
                .map(search -> new FoundArticles(walk, search).rows(request.limit() + 1))
                .orElseGet(walk::rows);
        return Page.of(rows, request, last -> cursor(filter, last).opaque());
    }

    private static Cursor cursor(ArticleFilter filter, ArticleSummary last) {
        Object key = switch (filter.sort()) {
            case RECEIVED -> last.receivedAt();
            case TITLE -> SortKey.of(last.title());
            case PUBLISHER -> SortKey.of(last.publisher());
        };
        return Cursor.of(order(filter), key, last.id());
    }

    /** What a cursor of this list is called. */
    static String order(ArticleFilter filter) {
        return filter.sort() + (filter.descending() ? " descending" : " ascending");
    }
}
