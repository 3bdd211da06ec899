package stet.infra.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Count;
import stet.domain.article.ArticleEvent;
import stet.domain.article.ArticleEvent.ArticleDueSet;
import stet.domain.article.ArticleEvent.ArticleIngested;
import stet.domain.article.ArticleEvent.ArticlePrioritySet;
import stet.domain.article.ArticleEvent.ArticleRevised;
import stet.domain.article.ArticleEvent.StatementAdjusted;
import stet.domain.article.ArticleEvent.StatementSplit;
import stet.domain.article.ArticleEvent.StatementsMerged;
import stet.domain.article.ArticleId;
import stet.domain.article.RevisionChanges;
import stet.infra.family.EventType;
import stet.infra.family.Family;
import stet.infra.family.PlainId;
import stet.infra.family.PlanWords;
import stet.infra.family.Quote;
import stet.infra.family.Subject;

/** The articles that a newsroom takes in. */
@Component
public final class ArticleFamily implements Family<ArticleEvent> {
    static final String NAME = "article";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ArticleEvent> events() {
        return ArticleEvent.class;
    }

    @Override
    public List<EventType<? extends ArticleEvent>> types() {
        return List.of(
                EventType.of("article-ingested", ArticleIngested.class),
                EventType.of("article-revised", ArticleRevised.class),
                EventType.of("statement-split", StatementSplit.class),
                EventType.of("statements-merged", StatementsMerged.class),
                EventType.of("statement-adjusted", StatementAdjusted.class),
                EventType.of("article-due-set", ArticleDueSet.class),
                EventType.of("article-priority-set", ArticlePrioritySet.class));
    }

    @Override
    public List<PlainId<?>> ids() {
        return List.of(PlainId.uuid(ArticleId.class, ArticleId::new));
    }

    @Override
    public Subject subject(ArticleEvent event) {
        return Subject.ofArticle(event.article().value());
    }

    @Override
    public String sentence(ArticleEvent event, @Nullable String source) {
        return switch (event) {
            case ArticleIngested ingested ->
                "took in the article %s with %s%s"
                        .formatted(Quote.of(ingested.title()), statements(ingested.statements()), duplicate(ingested));
            case ArticleRevised revised -> revised(revised);
            case StatementSplit split ->
                "split statement %d in two: the text has %s now"
                        .formatted(split.position(), statements(split.statements()));
            case StatementsMerged merged ->
                "merged %s into statement %d: the text has %s now"
                        .formatted(
                                merged.merged().size() == 1
                                        ? "a neighbour"
                                        : Count.of(merged.merged().size()) + " neighbours",
                                merged.position(),
                                statements(merged.statements()));
            case StatementAdjusted adjusted ->
                "adjusted a statement: it stands at characters %d to %d now, and stood at %d to %d"
                        .formatted(
                                adjusted.range().start(),
                                adjusted.range().end(),
                                adjusted.was().start(),
                                adjusted.was().end());
            case ArticleDueSet set -> PlanWords.due("the article", set.was(), set.due());
            case ArticlePrioritySet set -> PlanWords.priority("the article", set.was(), set.priority());
        };
    }

    private static String revised(ArticleRevised event) {
        RevisionChanges changes = event.changes();
        return "revised the text, now revision %d with %s: %s carried, %s moved, %s changed, %s cut, %s new%s"
                .formatted(
                        event.revision(),
                        statements(event.statements()),
                        Count.of(changes.carried()),
                        Count.of(changes.moved()),
                        Count.of(changes.changed()),
                        Count.of(changes.cut()),
                        Count.of(changes.added()),
                        Quote.after(", and noted ", event.note()));
    }

    private static String statements(int number) {
        return number == 1 ? "one statement" : Count.of(number) + " statements";
    }

    private static String duplicate(ArticleIngested event) {
        return event.duplicateOf() == null ? "" : ", knowing that its text was taken in before";
    }
}
