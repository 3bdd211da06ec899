package stet.infra.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import stet.domain.Person;
import stet.domain.review.Coverage;
import stet.domain.review.LogRange;
import stet.domain.review.ReviewId;
import stet.domain.review.Tally;
import stet.infra.lists.Columns;
import stet.infra.review.ReviewSummary.Closing;

/** A review's summary as it is read from its table. */
final class ReviewRow implements RowMapper<ReviewSummary> {

    @Override
    public ReviewSummary mapRow(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        Coverage covers = new Coverage(new LogRange(row.getLong("from_index"), row.getLong("to_index")), chosen(row));
        return new ReviewSummary(
                columns.id("review", ReviewId::new),
                columns.text("title"),
                row.getString("purpose"),
                covers,
                columns.of("opened_by", Person::new),
                columns.instant("opened_at"),
                tally(covers, row.getInt("reviewed"), row.getInt("questioned")),
                closing(columns),
                row.getLong("version"));
    }

    private static @Nullable List<Long> chosen(ResultSet row) throws SQLException {
        Array chosen = row.getArray("chosen");
        return chosen == null ? null : List.of((Long[]) chosen.getArray());
    }

    private static Tally tally(Coverage covers, int reviewed, int questioned) {
        return new Tally(reviewed, questioned, covers.size() - reviewed - questioned);
    }

    private static @Nullable Closing closing(Columns columns) throws SQLException {
        Instant at = columns.instantOrNull("closed_at");
        if (at == null) return null;
        return new Closing(columns.text("conclusion"), columns.of("closed_by", Person::new), at);
    }
}
