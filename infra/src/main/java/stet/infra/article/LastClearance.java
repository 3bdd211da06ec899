package stet.infra.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.clearance.Obstacle;
import stet.domain.statement.StatementId;
import stet.infra.lists.Columns;

/**
 * How an article was cleared last, as lists show it. Whether it is clear at this very moment is asked of the log.
 *
 * @param index where in the log that stands
 * @param lapsed why it is clear no more, absent while it is
 * @param lapsedAt since when
 */
public record LastClearance(
        int revision,
        Person clearedBy,
        Instant clearedAt,
        long index,
        @Nullable Obstacle lapsed,
        @Nullable Instant lapsedAt) {

    /** What a query joins to {@code a}, the summary: a short walk along an index. */
    static final String JOIN = """
            left join lateral (
                 select c.revision as cleared_revision, c.cleared_by, c.cleared_at, c.cleared_index,
                        c.lapsed_because, c.lapsed_statement, c.lapsed_position, c.lapsed_at
                   from article_clearance c
                  where c.article = a.article
                  order by c.cleared_index desc
                  limit 1) cleared on true
            """;

    /** Absent when nobody ever cleared it. */
    static @Nullable LastClearance of(ResultSet row) throws SQLException {
        Columns columns = new Columns(row);
        if (row.getString("cleared_by") == null) return null;
        Obstacle.Kind because = columns.ofOrNull("lapsed_because", Obstacle.Kind::valueOf);
        return new LastClearance(
                row.getInt("cleared_revision"),
                columns.of("cleared_by", Person::new),
                columns.instant("cleared_at"),
                row.getLong("cleared_index"),
                because == null
                        ? null
                        : new Obstacle(
                                because,
                                columns.idOrNull("lapsed_statement", StatementId::new),
                                row.getObject("lapsed_position", Integer.class)),
                columns.instantOrNull("lapsed_at"));
    }
}
