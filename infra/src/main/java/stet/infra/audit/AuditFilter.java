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
 * @param account the account that an event is about, whoever did it, or {@link #ANY_ACCOUNT}
 */
public record AuditFilter(
        @Nullable Person by,
        @Nullable ArticleId article,
        @Nullable StatementId statement,
        @Nullable SourceId source,
        @Nullable String type,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Person account) {
    public static final AuditFilter EVERYTHING = new AuditFilter(null, null, null, null, null, null, null);

    /** As an account: any of them, so that everything is listed that happened to accounts. */
    public static final Person ANY_ACCOUNT = new Person("*");

    public AuditFilter(
            @Nullable Person by,
            @Nullable ArticleId article,
            @Nullable StatementId statement,
            @Nullable SourceId source,
            @Nullable String type,
            @Nullable Instant from,
            @Nullable Instant until) {
        this(by, article, statement, source, type, from, until, null);
    }

    /** Everything that happened to one account. */
    public static AuditFilter about(Person account) {
        return EVERYTHING.narrowedTo(account);
    }

    /** The same, of what happened to one account; of every account when it is absent. */
    public AuditFilter narrowedTo(@Nullable Person account) {
        return new AuditFilter(by, article, statement, source, type, from, until, account);
    }
}
