package stet.infra.fix;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.article.ArticleId;
import stet.domain.fix.Fixes;
import stet.domain.statement.StatementId;
import stet.infra.lists.Columns;
import stet.infra.statement.Checkers;

/** The fixes that were proposed, in the order in which they were. */
@Component
public class KnownFixes {
    /** More of those that wait are not counted. */
    private static final int COUNTED = 1_000;

    private final JdbcClient jdbc;
    private final Checkers checkers;

    KnownFixes(JdbcClient jdbc, Checkers checkers) {
        this.jdbc = jdbc;
        this.checkers = checkers;
    }

    public List<KnownFix> of(StatementId statement) {
        return jdbc.sql(KnownFixRow.SELECT + " where f.statement = :statement order by f.proposed_at, f.fix")
                .param("statement", statement.value())
                .query(new KnownFixRow())
                .list();
    }

    public List<KnownFix> of(ArticleId article) {
        return jdbc.sql(KnownFixRow.SELECT + " where f.article = :article order by f.proposed_at, f.fix")
                .param("article", article.value())
                .query(new KnownFixRow())
                .list();
    }

    /** Those that wait for a decision which this person can make, by the rule itself; the first that were proposed first. */
    public List<KnownFix> waitingFor(Actor actor) {
        boolean editor = checkers.editors().contains(actor.person());
        return jdbc
                .sql(KnownFixRow.SELECT + " where f.state = 'OPEN' order by f.proposed_at, f.fix limit :most")
                .param("most", COUNTED)
                .query(new KnownFixRow())
                .list()
                .stream()
                .filter(KnownFix::isOpen)
                .filter(fix -> Fixes.whyNotDecidedBy(actor, fix.proposedBy(), fix.author(), editor)
                        .isEmpty())
                .toList();
    }

    /** The statements with fixes that waited for a decision when the log ended at an entry; the first that were proposed first. */
    public List<StatementId> open(long last) {
        return jdbc.sql("""
                select statement from statement_fix
                 where open_from <= :last and (open_until is null or open_until > :last)
                 order by open_from limit :most""")
                .param("last", last)
                .param("most", COUNTED)
                .query((row, number) -> new Columns(row).id("statement", StatementId::new))
                .list();
    }
}
