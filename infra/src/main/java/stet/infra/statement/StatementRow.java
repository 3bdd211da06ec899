package stet.infra.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.text.StatementKind;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Verdict;
import stet.domain.work.Plan;
import stet.domain.work.Priority;
import stet.infra.lists.Columns;

/** A statement's status as it is read from the tables, for every query that shows one. */
public final class StatementRow implements RowMapper<StatementStatus> {

    /** What a query selects of {@code s}, the status, and its article. */
    public static final String COLUMNS =
            "s.*, r.position as repeats_position, a.title as article_title, a.language as article_language,"
                    + " a.due as article_due, a.priority as article_priority";

    /** Where a query finds them; it adds joins and conditions. */
    public static final String FROM = """

             from statement_status s
             join article_summary a on a.article = s.article
             left join statement_status r on r.statement = s.repeats
            """;

    public static final String SELECT = "select " + COLUMNS + FROM;

    @Override
    public StatementStatus mapRow(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        return new StatementStatus(
                columns.id("statement", StatementId::new),
                columns.id("article", ArticleId::new),
                row.getInt("revision"),
                row.getInt("position"),
                row.getInt("range_start"),
                row.getInt("range_end"),
                columns.text("text"),
                columns.of("kind", StatementKind::valueOf),
                columns.of("workflow", Workflow::valueOf),
                row.getBoolean("stale"),
                row.getBoolean("cut"),
                row.getString("text_before"),
                columns.ofOrNull("stale_because", Staleness.Because::valueOf),
                columns.ofOrNull("verdict", Verdict::valueOf),
                columns.ofOrNull("rating", Rating::valueOf),
                row.getString("rationale"),
                columns.instantOrNull("rationale_amended_at"),
                row.getString("single_source_reason"),
                columns.ofOrNull("proposed_by", Person::new),
                columns.instantOrNull("proposed_at"),
                columns.ofOrNull("verified_by", Person::new),
                columns.instantOrNull("verified_at"),
                columns.ofOrNull("checker", Person::new),
                columns.ofOrNull("reviewer", Person::new),
                plan(columns, "due", "priority"),
                plan(columns, "article_due", "article_priority"),
                row.getString("flag_reason"),
                row.getString("proposition"),
                columns.instantOrNull("reworded_at"),
                columns.ofOrNull("dismissal", Dismissal::valueOf),
                row.getString("dismissal_reason"),
                row.getString("returned_reason"),
                row.getInt("sources"),
                row.getInt("notes"),
                columns.idOrNull("repeats", StatementId::new),
                row.getObject("repeats_position", Integer.class),
                row.getLong("version"));
    }

    private static Plan plan(Columns columns, String due, String priority) throws SQLException {
        return new Plan(columns.dayOrNull(due), columns.ofOrNull(priority, Priority::valueOf));
    }
}
