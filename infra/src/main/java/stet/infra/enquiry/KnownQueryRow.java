package stet.infra.enquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.enquiry.Addressee;
import stet.domain.enquiry.Query;
import stet.domain.enquiry.QueryId;
import stet.domain.enquiry.QueryState;
import stet.domain.statement.StatementId;
import stet.infra.lists.Columns;

/** A query as it is read from its table, with where its statement stands. */
final class KnownQueryRow implements RowMapper<KnownQuery> {
    static final String SELECT = """
            select q.*, s.article, s.position, a.title, a.language
              from claim_query q
              join statement_status s on s.statement = q.statement
              join article_summary a on a.article = s.article
            """;

    @Override
    public KnownQuery mapRow(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        return new KnownQuery(
                query(columns),
                columns.id("statement", StatementId::new),
                columns.id("article", ArticleId::new),
                row.getInt("claim"),
                row.getInt("position"),
                columns.text("title"),
                row.getString("language"),
                columns.of("asked_by", Person::new),
                columns.instant("asked_at"),
                columns.of("state", QueryState::valueOf),
                row.getString("answer"),
                columns.ofOrNull("settled_by", Person::new),
                columns.ofOrNull("link_made_by", Person::new),
                columns.instantOrNull("settled_at"),
                row.getString("withdrawn_because"),
                List.of());
    }

    private static Query query(Columns columns) throws SQLException {
        ResultSet row = columns.row();
        return new Query(
                columns.id("query", QueryId::new),
                new Addressee(
                        row.getBoolean("of_author"),
                        columns.text("name"),
                        row.getString("organisation"),
                        row.getString("contact")),
                columns.text("question"),
                columns.dayOrNull("due"));
    }
}
