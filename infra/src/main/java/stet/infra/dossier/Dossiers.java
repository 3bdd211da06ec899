package stet.infra.dossier;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;
import stet.infra.AskedTogether;
import stet.infra.Page;
import stet.infra.PageRequest;

/** How far every article and every statement has come. */
@Component
public class Dossiers {
    private final JdbcClient jdbc;
    private final AskedTogether<StatementId, StatementDossier> statements;

    Dossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.statements = new AskedTogether<>(new StatementDossiers(jdbc)::of);
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
        return statements.ask(id);
    }

    /** What a person can do next. */
    public WorkQueue queue(Actor actor) {
        return new QueueReading(jdbc, actor).queue();
    }
}
