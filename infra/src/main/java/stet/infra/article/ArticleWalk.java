package stet.infra.article;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import stet.infra.article.ArticleFilter.Sort;
import stet.infra.lists.Columns;
import stet.infra.lists.Cursor;
import stet.infra.lists.Searched;

/**
 * The way along the tally of articles that a page of a list takes.
 *
 * @param cursor the place that it begins behind, absent for the beginning of the list
 * @param most how many articles it wants
 */
record ArticleWalk(
        JdbcClient jdbc, ArticleFilter filter, @Nullable Cursor cursor, int most) {
    private static final String PAGE = """
            with page as materialized (
                select t.article, row_number() over (order by {key} {order}, t.article {order}) as place
                  from {tally}
                 order by {key} {order}, t.article {order}
                 limit {most})
            select {columns}
              from page join article_summary a on a.article = page.article
              {progress}
             order by page.place
            """;
    private static final String TALLY = "article_tally t where t.standing = :standing {behind} {matching}";
    private static final String NEXT = """
            (select t.* from article_tally t
              where t.standing = :standing {behind}
              order by {key} {order}, t.article {order}
              limit {near}) t
            """;
    private static final String BEHIND = "and (t.{key}, t.article) {side} (:key, :article)";

    /** The first articles of the list. */
    List<ArticleSummary> rows() {
        return rows(TALLY.replace("{matching}", ""), Map.of());
    }

    /** The first articles of the list that meet a condition on {@code t.article}. */
    List<ArticleSummary> rowsThat(String condition, Map<String, ?> parameters) {
        return rows(TALLY.replace("{matching}", "and " + condition), parameters);
    }

    /** The first of the next articles of the list that are left when they are joined, as {@code t}. */
    List<ArticleSummary> rowsOfNext(String join, Map<String, ?> parameters) {
        return rows(NEXT + join, parameters);
    }

    /** Whether there are more articles than {@link #rowsOfNext} looks at. */
    boolean goesOn() {
        int next = statement("select count(*) from " + NEXT, Map.of())
                .query(Integer.class)
                .single();
        return next == Searched.NEAR;
    }

    private List<ArticleSummary> rows(String tally, Map<String, ?> parameters) {
        return statement(PAGE.replace("{tally}", tally), parameters)
                .query(new SummaryRow())
                .list();
    }

    private StatementSpec statement(String sql, Map<String, ?> parameters) {
        StatementSpec statement = jdbc.sql(written(sql)).params(parameters).param("standing", standing());
        if (cursor != null) statement.param("key", place(filter, cursor)).param("article", cursor.id(1));
        return statement;
    }

    /** What a cursor says of the column by which the list is sorted. */
    static Object place(ArticleFilter filter, Cursor cursor) {
        return filter.sort() == Sort.RECEIVED
                ? Objects.requireNonNull(Columns.bound(cursor.instant(0)))
                : cursor.text(0);
    }

    /** That an article stands behind a cursor. */
    static String behind(ArticleFilter filter) {
        return BEHIND.replace("{side}", filter.descending() ? "<" : ">").replace("{key}", key(filter.sort()));
    }

    static String order(ArticleFilter filter) {
        return filter.descending() ? "desc" : "asc";
    }

    private String written(String sql) {
        return sql.replace("{behind}", cursor == null ? "" : behind(filter))
                .replace("{columns}", SummaryRow.COLUMNS)
                .replace("{progress}", SummaryRow.PROGRESS)
                .replace("{order}", order(filter))
                .replace("{near}", Integer.toString(Searched.NEAR))
                .replace("{most}", Integer.toString(most))
                .replace("{key}", key(filter.sort()));
    }

    private String standing() {
        return Objects.requireNonNullElse((Object) filter.only(), "ALL").toString();
    }

    /** The column of the tally by which a list is sorted. */
    static String key(Sort sort) {
        return switch (sort) {
            case RECEIVED -> "received_at";
            case TITLE -> "title_key";
            case PUBLISHER -> "publisher_key";
        };
    }
}
