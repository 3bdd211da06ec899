package stet.infra.whatif;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.domain.source.SourceId;
import stet.infra.article.ArticleSummary;
import stet.infra.article.Articles;
import stet.infra.engine.store.EventLog;
import stet.infra.source.SourceCopies;

/** What withdrawing a source would reach: the claims that rest on it, and their articles. */
@Component
public class BlastRadius {
    private final WhatIf whatIf;
    private final EventLog log;
    private final SourceCopies copies;
    private final Articles articles;

    BlastRadius(WhatIf whatIf, EventLog log, SourceCopies copies, Articles articles) {
        this.copies = copies;
        this.whatIf = whatIf;
        this.log = log;
        this.articles = articles;
    }

    /**
     * An article with those of its claims that rest on the source, in reading order.
     *
     * @param clearNow whether every statement of it is settled
     */
    public record Reached(ArticleSummary article, boolean clearNow, List<Effect> claims) {
        public boolean isClear() {
            return clearNow && claims.stream().allMatch(Effect::isClear);
        }

        /** How many of its verdicts would go stale. */
        public int stale() {
            return (int) claims.stream().filter(Effect::goesStale).count();
        }
    }

    /** The articles that it would reach, by their titles; empty when nothing rests on the source. */
    public List<Reached> of(SourceId source) {
        Map<ArticleId, List<Effect>> claims = copies.withCopies(source).stream()
                .flatMap(each -> whatIf.withdrawing(each, log.statementsEverRestingOn(each)).stream())
                .collect(Collectors.groupingBy(
                        effect -> effect.now().article().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        return claims.entrySet().stream()
                .flatMap(each -> reached(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(reached -> reached.article().title()))
                .toList();
    }

    private Stream<Reached> reached(ArticleId article, List<Effect> claims) {
        return articles
                .summary(article)
                .map(summary -> new Reached(
                        summary,
                        summary.progress().settled() == summary.progress().statements(),
                        claims))
                .stream();
    }
}
