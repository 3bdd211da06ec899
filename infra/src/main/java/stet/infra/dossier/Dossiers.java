package stet.infra.dossier;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;
import stet.infra.Columns;
import stet.infra.Page;
import stet.infra.PageRequest;

/** How far every article and every statement has come. */
@Component
public class Dossiers {
    private final JdbcClient jdbc;

    Dossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ArticleDossier> article(ArticleId id) {
        return summary(id).flatMap(summary -> text(id).map(text -> new ArticleDossier(summary, text, statements(id))));
    }

    public Optional<ArticleSummary> summary(ArticleId id) {
        return jdbc.sql("select " + SummaryRow.COLUMNS + " from article_summary a " + SummaryRow.PROGRESS
                        + " where a.article = :article")
                .param("article", id.value())
                .query(new SummaryRow())
                .optional();
    }

    private Optional<String> text(ArticleId id) {
        return jdbc.sql("select text from article_text where article = :article")
                .param("article", id.value())
                .query(String.class)
                .optional();
    }

    /**
     * A part of the list of articles.
     *
     * @throws stet.infra.MalformedCursor when the cursor is none of this list in this order
     */
    public Page<ArticleSummary> articles(ArticleFilter filter, PageRequest page) {
        return new ArticleList(jdbc).page(filter, page);
    }

    /** The statements of an article in reading order. */
    public List<StatementStatus> statements(ArticleId id) {
        return jdbc.sql(StatementRow.SELECT + " where s.article = :article order by s.position")
                .param("article", id.value())
                .query(new StatementRow())
                .list();
    }

    public Optional<StatementDossier> statement(StatementId id) {
        return jdbc.sql(StatementRow.SELECT + " where s.statement = :statement")
                .param("statement", id.value())
                .query((row, number) -> new StatementDossier(
                        new StatementRow().mapRow(row, number),
                        row.getString("article_title"),
                        row.getString("author"),
                        List.of(),
                        List.of()))
                .optional()
                .map(this::withWhatWasGathered);
    }

    /** Asks only for what is there: most statements have neither sources nor notes. */
    private StatementDossier withWhatWasGathered(StatementDossier statement) {
        StatementStatus status = statement.status();
        return statement.with(
                status.sources() == 0 ? List.of() : sources(status.id()),
                status.notes() == 0 ? List.of() : notes(status.id()));
    }

    private List<AttachedSource> sources(StatementId id) {
        return jdbc.sql("select " + AttachedSourceRow.COLUMNS + """
                          from source_use u
                          join source_summary o on o.source = u.source
                         where u.statement = :statement
                         order by u.attached_at, u.attachment
                        """)
                .param("statement", id.value())
                .query(new AttachedSourceRow())
                .list();
    }

    private List<Note> notes(StatementId id) {
        return jdbc.sql("select * from statement_note where statement = :statement order by version")
                .param("statement", id.value())
                .query((row, number) -> new Note(
                        row.getString("text"),
                        new Person(row.getString("written_by")),
                        new Columns(row).instant("written_at")))
                .list();
    }

    /** What a person can do next. */
    public WorkQueue queue(Actor actor) {
        return new QueueReading(jdbc, actor).queue();
    }
}
