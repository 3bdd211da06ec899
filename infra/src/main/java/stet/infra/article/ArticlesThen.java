package stet.infra.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.infra.article.ArticleFilter.Sort;
import stet.infra.engine.rebuild.Past;
import stet.infra.lists.Columns;
import stet.infra.lists.Cursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;

/**
 * Lists articles as they stood when the log ended at an earlier entry: how far they had come by the rows that say from which entry
 * to which they hold, and what was said of each by its own events.
 */
@Component
public class ArticlesThen {
    /** So many articles one part looks at, at most, give or take a step: with few that fit, it ends before it is full. */
    static final int LOOKED_AT = 1_000;

    private static final int STEP = 200;

    /** What an article is listed by never changes; how far it had come is read of its statements alone. */
    private static final String PART = """
            select t.article, t.{key} as key, p.*,
                   (select c.lapsed_index is null or c.lapsed_index > :last
                      from article_clearance c
                     where c.article = t.article and c.cleared_index <= :last
                     order by c.cleared_index desc limit 1) as clear
              from (select * from article_tally t
                     where t.standing = 'ALL' {behind}
                       and exists (select from article_revision first
                                    where first.article = t.article and first.revision = 1 and first.held_from <= :last)
                     order by {key} {order}, article {order}
                     limit :most) t
             cross join lateral (
                   select count(*)::int as statements,
                          count(*) filter (where workflow = 'UNTRIAGED')::int as untriaged,
                          count(*) filter (where workflow = 'DISMISSED')::int as dismissed,
                          count(*) filter (where workflow = 'FLAGGED')::int as flagged,
                          count(*) filter (where workflow = 'IN_CHECK')::int as in_check,
                          count(*) filter (where workflow = 'QUERY_OPEN')::int as query_open,
                          count(*) filter (where workflow = 'IN_REVIEW')::int as in_review,
                          count(*) filter (where workflow = 'VERIFIED')::int as verified,
                          count(*) filter (where stale)::int as stale,
                          count(*) filter (where stale and workflow = 'VERIFIED')::int as stale_verified,
                          coalesce(array_agg(distinct checker order by checker)
                                   filter (where checker is not null and stage <> 'DISMISSED'), '{}') as checkers,
                          min(waiting_since) filter (where stage = 'IN_REVIEW' and not stale) as oldest_waiting
                     from (select stage, workflow, stale, cut, checker, waiting_since
                             from statement_status s
                            where s.article = t.article and s.held_from <= :last
                            union all
                           select stage, workflow, stale, cut, checker, waiting_since
                             from statement_stood w
                            where w.article = t.article and w.held_from <= :last and w.held_until > :last) stood
                    where not cut) p
             order by key {order}, article {order}
            """;

    private final JdbcClient jdbc;
    private final Past past;

    ArticlesThen(JdbcClient jdbc, Past past) {
        this.jdbc = jdbc;
        this.past = past;
    }

    /**
     * A part of the list of the articles that had been taken in; of one that ends before it is full, the next goes on where it
     * ended.
     *
     * @param filter asks for no words: what is searched is what articles say now
     * @param last the last entry of the log that counts
     * @throws stet.infra.lists.MalformedCursor when the cursor is none of this list in this order
     */
    public Page<ArticleSummary> articles(ArticleFilter filter, long last, PageRequest request) {
        List<Row> fitting = new ArrayList<>();
        Row behind = null;
        int step = filter.only() == null ? request.limit() + 1 : STEP;
        for (int looked = 0; looked < LOOKED_AT && fitting.size() <= request.limit(); looked += step) {
            List<Row> rows = rows(filter, last, cursor(filter, behind, request), step);
            rows.stream().filter(row -> row.fits(filter)).forEach(fitting::add);
            if (rows.size() < step) return part(fitting, filter, last, request, null);
            behind = rows.getLast();
        }
        return part(fitting, filter, last, request, behind);
    }

    /** @param behind where a part ends that is not full, absent at the end of the list */
    private Page<ArticleSummary> part(
            List<Row> fitting, ArticleFilter filter, long last, PageRequest request, @Nullable Row behind) {
        boolean full = fitting.size() > request.limit();
        List<Row> shown = full ? fitting.subList(0, request.limit()) : fitting;
        Row end = full ? shown.getLast() : behind;
        return new Page<>(
                summaries(shown, last), end == null ? null : end.cursor(filter).opaque());
    }

    private static @Nullable Cursor cursor(ArticleFilter filter, @Nullable Row behind, PageRequest request) {
        if (behind != null) return behind.cursor(filter);
        return request.cursor() == null ? null : Cursor.parse(request.cursor(), ArticleList.order(filter), 2);
    }

    private List<Row> rows(ArticleFilter filter, long last, @Nullable Cursor cursor, int most) {
        String sql = PART.replace("{behind}", cursor == null ? "" : ArticleWalk.behind(filter))
                .replace("{key}", ArticleWalk.key(filter.sort()))
                .replace("{order}", ArticleWalk.order(filter));
        StatementSpec statement = jdbc.sql(sql).param("last", last).param("most", most);
        if (cursor != null)
            statement.param("key", ArticleWalk.place(filter, cursor)).param("article", cursor.id(1));
        return statement.query((row, number) -> Row.of(row, filter.sort())).list();
    }

    private List<ArticleSummary> summaries(List<Row> rows, long last) {
        if (rows.isEmpty()) return List.of();
        List<UUID> articles = rows.stream().map(row -> row.article().value()).toList();
        Map<ArticleId, ArticleSummary> told = past.at(last, streams(articles), () -> told(articles));
        return rows.stream()
                .map(row -> row.summary(Objects.requireNonNull(told.get(row.article()))))
                .toList();
    }

    /** With those of their clearances. */
    private static List<UUID> streams(List<UUID> articles) {
        return articles.stream()
                .flatMap(article -> Stream.of(article, ArticleStreams.clearance(new ArticleId(article))))
                .toList();
    }

    private Map<ArticleId, ArticleSummary> told(List<UUID> articles) {
        return jdbc
                .sql("select " + SummaryRow.COLUMNS + " from article_summary a " + SummaryRow.PROGRESS
                        + " where a.article = any (:articles)")
                .param("articles", articles.toArray(UUID[]::new))
                .query(new SummaryRow())
                .list()
                .stream()
                .collect(Collectors.toMap(ArticleSummary::id, Function.identity()));
    }

    /** How far an article had come, and what it is listed by. */
    private record Row(
            ArticleId article,
            Object key,
            ArticleProgress progress,
            List<Person> checkers,
            @Nullable Instant oldestWaiting,
            @Nullable Boolean clear) {
        static Row of(ResultSet row, Sort sort) throws SQLException {
            Columns columns = new Columns(row);
            return new Row(
                    columns.id("article", ArticleId::new),
                    sort == Sort.RECEIVED ? columns.instant("key") : columns.text("key"),
                    SummaryRow.progress(row),
                    SummaryRow.people(row.getArray("checkers")),
                    columns.instantOrNull("oldest_waiting"),
                    row.getObject("clear", Boolean.class));
        }

        boolean fits(ArticleFilter filter) {
            return filter.only() == null || filter.only().fits(progress, clear);
        }

        Cursor cursor(ArticleFilter filter) {
            return Cursor.of(ArticleList.order(filter), key, article);
        }

        ArticleSummary summary(ArticleSummary told) {
            return told.standing(progress, checkers, oldestWaiting);
        }
    }
}
