package stet.infra.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.link.Contradiction;
import stet.domain.link.LinkId;
import stet.domain.link.LinkKind;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Verdict;
import stet.infra.lists.Columns;

/** A link as it is read from its table, with the claims at its ends. */
final class KnownLinkRow implements RowMapper<KnownLink> {
    static final String SELECT = "select l.*, " + end("from") + ", " + end("to") + """
              from claim_link l
            """ + join("from") + join("to");

    private static String end(String end) {
        return """
                {end}_status.article as {end}_article, {end}_status.position as {end}_position, {end}_status.cut as {end}_cut,
                {end}_summary.title as {end}_title, {end}_summary.language as {end}_language,
                coalesce({end}_of.proposition, {end}_status.text) as {end}_says,
                case when {end}_of.stage in ('ASIDE', 'DISMISSED') then 'DISMISSED' else {end}_of.workflow end as {end}_workflow,
                {end}_of.stale as {end}_stale, {end}_of.verdict as {end}_verdict, {end}_of.rating as {end}_rating
                """.replace("{end}", end);
    }

    private static String join(String end) {
        return """
                  join claim {end}_of on {end}_of.statement = l.{end}_statement and {end}_of.number = l.{end}_claim
                  join statement_status {end}_status on {end}_status.statement = l.{end}_statement
                  join article_summary {end}_summary on {end}_summary.article = {end}_status.article
                """.replace("{end}", end);
    }

    @Override
    public KnownLink mapRow(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        return new KnownLink(
                columns.id("link", LinkId::new),
                end("from", columns),
                end("to", columns),
                columns.of("kind", LinkKind::valueOf),
                columns.text("reason"),
                "LINKED".equals(columns.text("state")),
                columns.of("linked_by", Person::new),
                columns.instant("linked_at"),
                columns.ofOrNull("unlinked_by", Person::new),
                columns.instantOrNull("unlinked_at"),
                row.getString("unlinked_reason"),
                columns.of("contradiction", Contradiction::valueOf),
                columns.instantOrNull("opened_at"),
                columns.ofOrNull("resolved_by", Person::new),
                columns.instantOrNull("resolved_at"),
                row.getString("resolved_reason"),
                row.getLong("version"));
    }

    private static KnownLink.End end(String end, Columns columns) throws SQLException {
        ResultSet row = columns.row();
        return new KnownLink.End(
                columns.id(end + "_statement", StatementId::new),
                row.getInt(end + "_claim"),
                columns.id(end + "_article", ArticleId::new),
                row.getInt(end + "_position"),
                columns.text(end + "_title"),
                row.getString(end + "_language"),
                columns.text(end + "_says"),
                columns.of(end + "_workflow", Workflow::valueOf),
                row.getBoolean(end + "_stale"),
                columns.ofOrNull(end + "_verdict", Verdict::valueOf),
                columns.ofOrNull(end + "_rating", Rating::valueOf),
                row.getBoolean(end + "_cut"));
    }
}
