package stet.infra.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import stet.domain.Person;
import stet.domain.source.Interview;
import stet.domain.source.Nature;
import stet.domain.source.Rank;
import stet.domain.source.Ranking;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;
import stet.infra.lists.Columns;
import stet.infra.source.SourceSummary.Merger;
import stet.infra.source.SourceSummary.Withdrawal;

/** A source's summary as it is read from its table. */
final class SourceRow implements RowMapper<SourceSummary> {

    @Override
    public SourceSummary mapRow(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        return new SourceSummary(
                columns.id("source", SourceId::new),
                columns.text("title"),
                row.getString("url"),
                row.getString("publisher"),
                row.getString("origin"),
                columns.of("registered_by", Person::new),
                columns.instant("registered_at"),
                withdrawal(columns),
                nature(columns, row),
                ranking(columns, row),
                merger(columns, row),
                row.getInt("claims"),
                row.getLong("version"));
    }

    private static @Nullable Withdrawal withdrawal(Columns columns) throws SQLException {
        Instant at = columns.instantOrNull("withdrawn_at");
        if (at == null) return null;
        return new Withdrawal(columns.text("withdrawal_reason"), columns.of("withdrawn_by", Person::new), at);
    }

    private static Nature nature(Columns columns, ResultSet row) throws SQLException {
        SourceKind kind = columns.of("kind", SourceKind::valueOf);
        boolean told = kind == SourceKind.INTERVIEW && row.getString("interview_with") != null;
        Interview interview = told
                ? new Interview(
                        columns.text("interview_with"),
                        columns.text("interview_role"),
                        row.getObject("interview_date", LocalDate.class),
                        columns.text("interview_medium"),
                        columns.text("interview_consent"))
                : null;
        return new Nature(kind, interview, row.getString("edition"), row.getString("place"));
    }

    private static @Nullable Ranking ranking(Columns columns, ResultSet row) throws SQLException {
        if (row.getString("rank") == null) return null;
        return new Ranking(columns.of("rank", Rank::valueOf), source(columns, row, "rests_on"));
    }

    private static @Nullable Merger merger(Columns columns, ResultSet row) throws SQLException {
        SourceId into = source(columns, row, "merged_into");
        return into == null
                ? null
                : new Merger(into, columns.of("merged_by", Person::new), columns.instant("merged_at"));
    }

    private static @Nullable SourceId source(Columns columns, ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : columns.id(column, SourceId::new);
    }
}
