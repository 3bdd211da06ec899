package stet.infra.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.source.SourceId;
import stet.infra.evidence.AttachedSourceRow;
import stet.infra.lists.Columns;

/** What rests on the sources that the newsroom knows. */
@Component
public class RestingClaims {
    private final JdbcClient jdbc;

    RestingClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every claim that rests on a source, with each passage that it rests on; the newest first. */
    public List<RestingClaim> on(SourceId id) {
        return jdbc.sql("select " + StatementRow.COLUMNS + ", " + AttachedSourceRow.COLUMNS + StatementRow.FROM + """
                          join source_use u on u.statement = s.statement
                          join source_summary o on o.source = u.source
                         where u.source = :source
                         order by u.attached_at desc, u.attachment
                        """)
                .param("source", id.value())
                .query(RestingClaims::restingClaim)
                .list();
    }

    private static RestingClaim restingClaim(ResultSet row, int number) throws SQLException {
        return new RestingClaim(
                new StatementRow().mapRow(row, number),
                new Columns(row).text("article_title"),
                row.getString("article_language"),
                new AttachedSourceRow().mapRow(row, number));
    }
}
