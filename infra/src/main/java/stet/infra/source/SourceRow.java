package stet.infra.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import stet.domain.Person;
import stet.domain.source.SourceId;
import stet.infra.lists.Columns;
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
                row.getInt("claims"),
                row.getLong("version"));
    }

    private static @Nullable Withdrawal withdrawal(Columns columns) throws SQLException {
        Instant at = columns.instantOrNull("withdrawn_at");
        if (at == null) return null;
        return new Withdrawal(columns.text("withdrawal_reason"), columns.of("withdrawn_by", Person::new), at);
    }
}
