package stet.infra.statement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;
import stet.infra.engine.AskedTogether;
import stet.infra.engine.read.Shown;
import stet.infra.lists.Cursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;

/** How far every statement has come. */
@Component
public class Dossiers {
    private static final String IN_READING_ORDER = "statements";

    private final JdbcClient jdbc;
    private final StatementDossiers all;
    private final Shown shown;
    private final AskedTogether<StatementId, StatementDossier> statements;

    Dossiers(JdbcClient jdbc, Shown shown) {
        this.jdbc = jdbc;
        this.shown = shown;
        this.all = new StatementDossiers(jdbc);
        this.statements = new AskedTogether<>(all::of);
    }

    /** All statements of an article in reading order, for whoever knows that they are few. */
    public List<StatementStatus> statements(ArticleId id) {
        return statements(id, 0, Integer.MAX_VALUE);
    }

    /**
     * A part of an article's statements in reading order.
     *
     * @throws stet.infra.lists.MalformedCursor when the cursor is none of this list
     */
    public Page<StatementStatus> statements(ArticleId id, PageRequest page) {
        String cursor = page.cursor();
        long behind =
                cursor == null ? 0 : Cursor.parse(cursor, IN_READING_ORDER, 1).number(0);
        List<StatementStatus> rows = statements(id, behind, page.limit() + 1);
        return Page.of(
                rows, page, last -> Cursor.of(IN_READING_ORDER, last.position()).opaque());
    }

    /**
     * Some of an article's statements in reading order.
     *
     * @param behind the place, counted from 1, behind which they stand; 0 for those from the first
     * @param most how many at most
     */
    public List<StatementStatus> statements(ArticleId id, long behind, int most) {
        List<StatementStatus> statements = jdbc.sql(
                        StatementRow.SELECT
                                + " where s.article = :article and s.position > :behind and not s.cut order by s.position limit :most")
                .param("article", id.value())
                .param("behind", behind)
                .param("most", most)
                .query(new StatementRow())
                .list();
        shown.statements(
                statements.stream().map(statement -> statement.id().value()).toList());
        return statements;
    }

    /** The first statement of an article that is not settled, of those behind a place that is counted from 1. */
    public Optional<StatementStatus> firstUnsettled(ArticleId id, int behind) {
        return jdbc.sql(StatementRow.SELECT + """
                 where s.article = :article and s.position > :behind and not s.cut
                   and (s.stale or s.stage not in ('DISMISSED', 'VERIFIED'))
                 order by s.position
                 limit 1
                """)
                .param("article", id.value())
                .param("behind", behind)
                .query(new StatementRow())
                .optional();
    }

    /** The first statement of an article that waits for this person's review, of those behind a place that is counted from 1. */
    public Optional<StatementStatus> firstToReview(ArticleId id, int behind, Person person) {
        return jdbc.sql(StatementRow.SELECT + """
                 where s.article = :article and s.position > :behind
                   and s.stage = 'IN_REVIEW' and not s.cut and not s.stale and s.proposed_by <> :person
                   and (s.reviewer is null or s.reviewer = :person)
                 order by s.position
                 limit 1
                """)
                .param("article", id.value())
                .param("behind", behind)
                .param("person", person.id())
                .query(new StatementRow())
                .optional();
    }

    /** How many statements of an article a person checks, or has proposed the verdict of. */
    public int countOf(ArticleId id, Person person) {
        return jdbc.sql("""
                select count(*) from statement_status
                 where article = :article and not cut and (checker = :person or proposed_by = :person)
                """)
                .param("article", id.value())
                .param("person", person.id())
                .query(Integer.class)
                .single();
    }

    /** Everything on several statements, in no order. */
    public Collection<StatementDossier> statements(List<StatementId> ids) {
        return ids.isEmpty() ? List.of() : all.of(ids).values();
    }

    public Optional<StatementDossier> statement(StatementId id) {
        shown.statements(List.of(id.value()));
        return statements.ask(id);
    }
}
