package stet.app.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.infra.audit.AuditLog;
import stet.infra.history.ArticleChanges;
import stet.infra.history.Changes;
import stet.infra.lists.PageRequest;

/** Compares an article at the two moments that someone named, or since it was taken in until now. */
@Component
class ChangesView {
    private final ArticleChanges changes;
    private final AuditLog log;

    ChangesView(ArticleChanges changes, AuditLog log) {
        this.changes = changes;
        this.log = log;
    }

    /**
     * Two moments as places in the log.
     *
     * @param from the last entry of the earlier one
     * @param to the last entry of the later one
     */
    record Span(long from, long to) {
        boolean isBackwards() {
            return to < from;
        }
    }

    /** Where the moments lie; empty when there is no such article. */
    Optional<Span> span(ArticleId article, @Nullable Moment from, @Nullable Moment to) {
        return changes.ingestion(article)
                .map(ingestion -> new Span(from == null ? ingestion : index(from), to == null ? newest() : index(to)));
    }

    private long index(Moment moment) {
        return switch (moment) {
            case Moment.At(var instant) -> changes.indexAt(instant);
            case Moment.Index(var index) -> index;
        };
    }

    long newest() {
        Long newest = log.summary().newestIndex();
        return newest == null ? ArticleChanges.BEFORE_EVERYTHING : newest;
    }

    Changes over(ArticleId article, Span span, PageRequest part) {
        return changes.between(article, span.from(), span.to(), part);
    }
}
