package stet.infra.clearance;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.clearance.Clearance;
import stet.domain.clearance.ClearanceEvent.ArticleCleared;
import stet.domain.clearance.Examination;
import stet.domain.clearance.Obstacle;
import stet.domain.clearance.Since;
import stet.infra.statement.Checkers;

/** Whether articles are clear by the log as it stands when that is asked, and what is missing of those that are not. */
@Component
public class Clearances {
    private final ArticlesInLog log;
    private final Checkers checkers;

    Clearances(ArticlesInLog log, Checkers checkers) {
        this.log = log;
        this.checkers = checkers;
    }

    /** Why somebody can't clear an article, whatever is missing; empty when they can. */
    public Optional<Rejection> whyNotBy(Actor by, @Nullable String author) {
        return Clearance.whyNotBy(by, author, checkers.editors().contains(by.person()));
    }

    /**
     * How an article's clearance stands.
     *
     * @param cleared how it was cleared last, absent when nobody ever did
     * @param lapsed why that holds no more, absent while it does
     */
    public record Standing(
            @Nullable ArticleCleared cleared, @Nullable Obstacle lapsed) {
        public boolean isClear() {
            return cleared != null && lapsed == null;
        }
    }

    /** What an article's clearance comes to, by the events that were recorded up to now. */
    public Standing of(ArticleId article) {
        Clearance clearance = log.clearance(article);
        Since since = log.since(clearance);
        return new Standing(clearance.cleared(), clearance.lapse(since).orElse(null));
    }

    public boolean isClear(ArticleId article) {
        return of(article).isClear();
    }

    /** What keeps an article from being cleared, in the order of the text; empty when there is no such article. */
    public Optional<List<Obstacle>> missing(ArticleId article) {
        return log.examine(article).map(Examination::missing);
    }
}
