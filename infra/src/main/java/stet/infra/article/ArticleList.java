package stet.infra.article;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import stet.infra.article.ArticleFilter.Sort;
import stet.infra.lists.Columns;
import stet.infra.lists.Cursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.lists.Search;

/** Lists articles by a walk along an index of their tally, whatever the number of articles. */
public final class ArticleList {
    private static final String PAGE = """
            with page as materialized (
                select t.article, row_number() over (order by {key} {order}, t.article {order}) as place
                  from article_tally t
                 where t.standing = :standing
                       {behind}
                       {matching}
                 order by {key} {order}, t.article {order}
                 limit :rows)
            select {columns}
              from page join article_summary a on a.article = page.article
              {progress}
             order by page.place
            """;
    private static final String BEHIND = "and (t.{key}, t.article) {side} (:key, :article)";
    private static final String MATCHING = "and t.article in (select articles_found(:words, :piece))";

    private final JdbcClient jdbc;

    public ArticleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page<ArticleSummary> page(ArticleFilter filter, PageRequest request) {
        Cursor cursor = request.cursor() == null ? null : Cursor.parse(request.cursor(), order(filter), 2);
        Search search = Search.of(filter.query()).orElse(null);
        StatementSpec statement = jdbc.sql(sql(filter, cursor, search))
                .param(
                        "standing",
                        Objects.requireNonNullElse((Object) filter.only(), "ALL")
                                .toString())
                .param("rows", request.limit() + 1);
        if (cursor != null) behind(statement, filter.sort(), cursor);
        if (search != null) statement.param("words", search.query()).param("piece", search.piece());
        List<ArticleSummary> rows = statement.query(new SummaryRow()).list();
        return Page.of(rows, request, last -> cursor(filter, last).opaque());
    }

    private static String sql(ArticleFilter filter, @Nullable Cursor cursor, @Nullable Search search) {
        return PAGE.replace("{behind}", cursor == null ? "" : BEHIND)
                .replace("{matching}", search == null ? "" : MATCHING)
                .replace("{columns}", SummaryRow.COLUMNS)
                .replace("{progress}", SummaryRow.PROGRESS)
                .replace("{side}", filter.descending() ? "<" : ">")
                .replace("{order}", filter.descending() ? "desc" : "asc")
                .replace("{key}", column(filter.sort()));
    }

    private static String column(Sort sort) {
        return switch (sort) {
            case RECEIVED -> "received_at";
            case TITLE -> "title_key";
            case PUBLISHER -> "publisher_key";
        };
    }

    private static void behind(StatementSpec statement, Sort sort, Cursor cursor) {
        Object key = sort == Sort.RECEIVED ? Columns.bound(cursor.instant(0)) : cursor.text(0);
        statement.param("key", key).param("article", cursor.id(1));
    }

    private static Cursor cursor(ArticleFilter filter, ArticleSummary last) {
        Object key = switch (filter.sort()) {
            case RECEIVED -> last.receivedAt();
            case TITLE -> SortKey.of(last.title());
            case PUBLISHER -> SortKey.of(last.publisher());
        };
        return Cursor.of(order(filter), key, last.id());
    }

    private static String order(ArticleFilter filter) {
        return filter.sort() + (filter.descending() ? " descending" : " ascending");
    }
}
