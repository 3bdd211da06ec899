package stet.infra.authorlink;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.authorlink.Opening;
import stet.domain.enquiry.QueryId;
import stet.domain.statement.StatementId;
import stet.domain.words.Folding;
import stet.infra.lists.Columns;

/** What is behind an author's link: the open queries of one article that are put to one name, and nothing else. */
@Component
public class AuthorQuestions {
    private static final String OPEN = """
            select q.query, q.statement, q.claim, q.name, q.question, q.due, s.text, a.title, a.language
              from statement_status s
              join claim_query q on q.statement = s.statement
              join article_summary a on a.article = s.article
             where s.article = :article and q.state = 'OPEN' and not s.cut
             order by s.position, q.asked_at, q.query
            """;

    private final JdbcClient jdbc;

    AuthorQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that are open, in the order of the text. */
    public List<AuthorQuestion> behind(Opening opening) {
        return jdbc
                .sql(OPEN)
                .param("article", opening.article().value())
                .query((row, number) -> Folding.same(row.getString("name"), opening.to())
                        ? Optional.of(question(row))
                        : Optional.<AuthorQuestion>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static AuthorQuestion question(ResultSet row) throws SQLException {
        Columns columns = new Columns(row);
        return new AuthorQuestion(
                columns.id("query", QueryId::new),
                columns.id("statement", StatementId::new),
                row.getInt("claim"),
                columns.text("title"),
                row.getString("language"),
                columns.text("text"),
                columns.text("question"),
                columns.dayOrNull("due"));
    }
}
