package stet.infra.article;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementStatus;

/** How far every article has come. */
@Component
public class Articles {
    private final JdbcClient jdbc;
    private final Dossiers statements;

    Articles(JdbcClient jdbc, Dossiers statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    /**
     * An article with the first {@value PageRequest#MOST} of its statements. The versions are read first: whoever compares
     * them later finds a change that came in between.
     */
    public Optional<ArticleDossier> article(ArticleId id) {
        long versions = versions(id);
        return summary(id)
                .flatMap(summary -> text(id).map(text -> {
                    Page<StatementStatus> first = statements.statements(id, PageRequest.first(PageRequest.MOST));
                    return new ArticleDossier(summary, versions, text, first.items(), first.next());
                }));
    }

    private long versions(ArticleId id) {
        return jdbc.sql("select coalesce(sum(version), 0) from statement_status where article = :article")
                .param("article", id.value())
                .query(Long.class)
                .single();
    }

    public Optional<ArticleSummary> summary(ArticleId id) {
        return jdbc.sql("select " + SummaryRow.COLUMNS + " from article_summary a " + SummaryRow.PROGRESS
                        + " where a.article = :article")
                .param("article", id.value())
                .query(new SummaryRow())
                .optional();
    }

    /** The text of an article's latest revision as received. */
    public Optional<String> text(ArticleId id) {
        return jdbc.sql("select text from article_text where article = :article order by revision desc limit 1")
                .param("article", id.value())
                .query(String.class)
                .optional();
    }

    /**
     * A part of the list of articles.
     *
     * @throws stet.infra.lists.MalformedCursor when the cursor is none of this list in this order
     */
    public Page<ArticleSummary> articles(ArticleFilter filter, PageRequest page) {
        return new ArticleList(jdbc).page(filter, page);
    }
}
