package stet.infra.article;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.work.Plan;
import stet.domain.work.Priority;
import stet.infra.lists.Columns;

/** An article's summary as it is read from the tables. */
public final class SummaryRow implements RowMapper<ArticleSummary> {

    /** What a query selects of {@code a}, the summary; each part is a short walk along an index. */
    public static final String COLUMNS = """
            a.*, p.*, cleared.*,
            array(select distinct s.checker
                    from statement_status s
                   where s.article = a.article and s.checker is not null and not s.cut and s.stage <> 'DISMISSED'
                   order by s.checker) as checkers,
            (select min(s.waiting_since)
               from statement_status s
              where s.article = a.article and s.stage = 'IN_REVIEW' and not s.stale and not s.cut) as oldest_waiting
            """;

    /** Counts the statements of {@code a} by their standing, and joins how it was cleared last. */
    public static final String PROGRESS = """
            cross join lateral (
                select coalesce(sum(statements) filter (where standing = 'ALL'), 0)::int as statements,
                       coalesce(sum(statements) filter (where standing = 'UNTRIAGED'), 0)::int as untriaged,
                       coalesce(sum(statements) filter (where standing = 'DISMISSED'), 0)::int as dismissed,
                       coalesce(sum(statements) filter (where standing = 'FLAGGED'), 0)::int as flagged,
                       coalesce(sum(statements) filter (where standing = 'IN_CHECK'), 0)::int as in_check,
                       coalesce(sum(statements) filter (where standing = 'QUERY_OPEN'), 0)::int as query_open,
                       coalesce(sum(statements) filter (where standing = 'IN_REVIEW'), 0)::int as in_review,
                       coalesce(sum(statements) filter (where standing = 'VERIFIED'), 0)::int as verified,
                       coalesce(sum(statements) filter (where standing = 'STALE'), 0)::int as stale,
                       coalesce(sum(statements) filter (where standing = 'STALE_VERIFIED'), 0)::int as stale_verified
                  from article_tally t
                 where t.article = a.article) p
            """ + LastClearance.JOIN;

    @Override
    public ArticleSummary mapRow(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        return new ArticleSummary(
                columns.id("article", ArticleId::new),
                columns.text("title"),
                row.getInt("revision"),
                row.getString("url"),
                row.getString("publisher"),
                row.getString("author"),
                row.getString("language"),
                columns.instantOrNull("published_at"),
                columns.instant("received_at"),
                columns.of("ingested_by", Person::new),
                columns.idOrNull("duplicate_of", ArticleId::new),
                new Plan(columns.dayOrNull("due"), columns.ofOrNull("priority", Priority::valueOf)),
                progress(row),
                people(row.getArray("checkers")),
                columns.instantOrNull("oldest_waiting"),
                LastClearance.of(row));
    }

    static ArticleProgress progress(ResultSet row) throws SQLException {
        return new ArticleProgress(
                row.getInt("statements"),
                row.getInt("untriaged"),
                row.getInt("dismissed"),
                row.getInt("flagged"),
                row.getInt("in_check"),
                row.getInt("query_open"),
                row.getInt("in_review"),
                row.getInt("verified"),
                row.getInt("stale"),
                row.getInt("stale_verified"));
    }

    static List<Person> people(Array ids) throws SQLException {
        return Arrays.stream((String[]) ids.getArray()).map(Person::new).toList();
    }
}
