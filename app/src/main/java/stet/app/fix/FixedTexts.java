package stet.app.fix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;
import stet.domain.text.TextRange;
import stet.infra.article.Articles;
import stet.infra.article.Revisions;
import stet.infra.fix.FixedText;
import stet.infra.fix.KnownFix;
import stet.infra.fix.KnownFixes;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementDossier;
import stet.infra.statement.StatementStatus;

/** Makes the next text of articles from the fixes that were accepted. */
@Component
public class FixedTexts {
    private final Articles articles;
    private final Revisions revisions;
    private final Dossiers dossiers;
    private final KnownFixes fixes;

    FixedTexts(Articles articles, Revisions revisions, Dossiers dossiers, KnownFixes fixes) {
        this.articles = articles;
        this.revisions = revisions;
        this.dossiers = dossiers;
        this.fixes = fixes;
    }

    /**
     * The text of an article with all accepted fixes.
     *
     * @param baseRevision the revision that it was made from
     */
    public record NextText(int baseRevision, FixedText fixed) {}

    /** Empty when there is no such article. */
    public Optional<NextText> of(ArticleId article) {
        return articles.summary(article)
                .flatMap(summary -> revisions
                        .text(article, summary.revision())
                        .map(text -> new NextText(summary.revision(), fixed(article, summary.revision(), text))));
    }

    private FixedText fixed(ArticleId article, int revision, String text) {
        List<KnownFix> accepted =
                fixes.of(article).stream().filter(KnownFix::isAccepted).toList();
        List<StatementId> statements =
                accepted.stream().map(KnownFix::statement).distinct().toList();
        Map<StatementId, TextRange> ranges = dossiers.statements(statements).stream()
                .map(StatementDossier::status)
                .filter(status -> !status.cut() && status.revision() == revision)
                .collect(Collectors.toMap(StatementStatus::id, status -> new TextRange(status.start(), status.end())));
        return FixedText.of(text, accepted, ranges);
    }
}
