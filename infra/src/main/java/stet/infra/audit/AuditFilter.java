package stet.infra.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;

/**
 * Which events to list; an absent part lets every event through.
 *
 * @param type a wire name, such as {@code claim-flagged}
 * @param from the first instant that counts
 * @param until the first instant that does not
 */
public record AuditFilter(
        @Nullable Person by,
        @Nullable ArticleId article,
        @Nullable StatementId statement,
        @Nullable SourceId source,
        @Nullable String type,
        @Nullable Instant from,
        @Nullable Instant until) {
    public static final AuditFilter EVERYTHING = new AuditFilter(null, null, null, null, null, null, null);
}
