package stet.infra.repeat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementId;
import stet.infra.lists.Columns;

/** Knows which statements that stand in an article say the same and have come as far. */
@Component
public class Repeats {
    private static final int MOST = 50;

    private final JdbcClient jdbc;

    Repeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A statement that says the same as another of its article and stands as that does.
     *
     * @param position its place in the article, counted from 1
     */
    public record Repeat(StatementId id, int position) {}

    /** Those of a statement in reading order, without any that is treated separately; where there are several claims with the very same ones, {@value #MOST} at most. */
    public List<Repeat> of(StatementId statement) {
        return jdbc.sql("""
                select other.statement, other.position
                  from statement_status one
                  join statement_status other
                    on (other.repeats = coalesce(one.repeats, one.statement) or other.statement = one.repeats)
                   and other.statement <> one.statement and not other.cut and not other.separate
                   and other.stage = one.stage and other.stale = one.stale
                   and other.verdict is not distinct from one.verdict
                   and other.claims = one.claims and (one.claims < 2 or not exists (
                       select number, proposition, stage from claim
                        where statement = one.statement and stage in ('OPEN', 'IN_REVIEW', 'VERIFIED')
                       except
                       select number, proposition, stage from claim where statement = other.statement))
                 where one.statement = :statement and not one.separate
                 order by other.position
                 limit :most
                """)
                .param("statement", statement.value())
                .param("most", MOST)
                .query((row, number) ->
                        new Repeat(new Columns(row).id("statement", StatementId::new), row.getInt("position")))
                .list();
    }
}
