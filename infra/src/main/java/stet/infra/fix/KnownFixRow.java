package stet.infra.fix;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.fix.FixId;
import stet.domain.fix.FixKind;
import stet.domain.fix.FixState;
import stet.domain.statement.StatementId;
import stet.infra.lists.Columns;
import stet.infra.text.NormalisedText;

/** A fix as it is read from its table, with the words that its statement has now. */
final class KnownFixRow implements RowMapper<KnownFix> {
    static final String SELECT = """
            select f.*, s.position, s.text, s.cut, a.title, a.language, a.author
              from statement_fix f
              join statement_status s on s.statement = f.statement
              join article_summary a on a.article = f.article
            """;

    @Override
    public KnownFix mapRow(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        return new KnownFix(
                columns.id("fix", FixId::new),
                columns.id("statement", StatementId::new),
                columns.id("article", ArticleId::new),
                row.getInt("position"),
                columns.text("title"),
                row.getString("language"),
                row.getString("author"),
                row.getInt("revision"),
                columns.text("was"),
                columns.text("replacement"),
                columns.text("reason"),
                row.getObject("claim", Integer.class),
                columns.of("kind", FixKind::valueOf),
                state(columns),
                columns.of("proposed_by", Person::new),
                columns.instant("proposed_at"),
                columns.ofOrNull("decided_by", Person::new),
                columns.instantOrNull("decided_at"),
                row.getString("decision_reason"),
                row.getObject("applied_in", Integer.class),
                columns.instantOrNull("applied_at"),
                columns.instantOrNull("caught_at") != null,
                row.getLong("version"));
    }

    private static FixState state(Columns columns) throws SQLException {
        FixState state = columns.of("state", FixState::valueOf);
        boolean stands = !columns.row().getBoolean("cut")
                && NormalisedText.of(columns.text("text")).equals(NormalisedText.of(columns.text("was")));
        return state.isPending() && !stands ? FixState.OVERTAKEN : state;
    }
}
