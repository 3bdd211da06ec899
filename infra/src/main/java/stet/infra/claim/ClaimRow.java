package stet.infra.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import stet.domain.Person;
import stet.domain.claim.ClaimKind;
import stet.domain.claim.ClaimWords;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Verdict;
import stet.infra.lists.Columns;

/** A claim as it is read from its table, with the text of its statement. */
public final class ClaimRow implements RowMapper<ClaimStatus> {
    /** The claims of some statements that are to be checked, in their order. */
    public static final String SELECT = """
            select c.*, s.text as statement_text
              from claim c
              join statement_status s on s.statement = c.statement
             where c.statement = any (:statements) and c.stage in ('OPEN', 'IN_REVIEW', 'VERIFIED')
             order by c.statement, c.number
            """;

    @Override
    public ClaimStatus mapRow(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        return new ClaimStatus(
                columns.id("statement", StatementId::new),
                row.getInt("number"),
                columns.of("kind", ClaimKind::valueOf),
                words(row),
                row.getString("flag_reason"),
                row.getString("proposition"),
                columns.instantOrNull("reworded_at"),
                columns.of("workflow", Workflow::valueOf),
                row.getBoolean("stale"),
                columns.ofOrNull("stale_because", Staleness.Because::valueOf),
                columns.ofOrNull("checker", Person::new),
                columns.ofOrNull("reviewer", Person::new),
                columns.ofOrNull("verdict", Verdict::valueOf),
                columns.ofOrNull("rating", Rating::valueOf),
                row.getString("rationale"),
                columns.instantOrNull("rationale_amended_at"),
                row.getString("single_source_reason"),
                columns.ofOrNull("proposed_by", Person::new),
                columns.instantOrNull("proposed_at"),
                columns.ofOrNull("verified_by", Person::new),
                columns.instantOrNull("verified_at"),
                row.getString("returned_reason"),
                row.getInt("sources"),
                row.getString("no_search_reason"),
                row.getBoolean("enquired"));
    }

    private static @Nullable ClaimWords words(ResultSet row) throws SQLException {
        String text = row.getString("words");
        if (text == null) return null;
        ClaimWords words = new ClaimWords(row.getInt("words_start"), row.getInt("words_end"), text);
        return words.standIn(row.getString("statement_text")) ? words : null;
    }
}
