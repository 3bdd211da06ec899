package stet.infra.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.review.ReviewId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.infra.desk.Channel;

/**
 * One event of the log. What stands only in the event itself is absent when someone laid hands on it in the database; who
 * did something, when, of which type and to what is then still told as it was read once.
 *
 * @param index its place in the log; larger is later
 * @param type its wire name, such as {@code claim-flagged}
 * @param sentence what happened, in newsroom words, without who and when
 * @param flaw why the event itself can't be shown, absent when it can
 * @param subject the article, statement, source or review that it happened to
 * @param version the stream's version after it
 * @param cause the event that a policy answered with this one
 * @param payload the event as recorded, as JSON
 * @param account the account that it is about
 * @param called what the things that it is about are called now
 */
public record AuditEntry(
        long index,
        @Nullable UUID eventId,
        Instant at,
        Person by,
        @Nullable Channel channel,
        String type,
        String sentence,
        @Nullable Flaw flaw,
        @Nullable UUID subject,
        @Nullable Long version,
        @Nullable ArticleId article,
        @Nullable StatementId statement,
        @Nullable SourceId source,
        @Nullable ReviewId review,
        @Nullable String requestId,
        @Nullable String cause,
        @Nullable String payload,
        @Nullable Person account,
        Called called) {

    /**
     * The names by which a newsroom knows what an entry is about; absent where it is about none, or nobody can tell.
     *
     * @param statement its first words
     */
    public record Called(
            @Nullable String article,
            @Nullable String statement,
            @Nullable String source) {}

    /** Whether it is nobody's act, but what a rule of Stet's own made of one. */
    public boolean isByRule() {
        return isByRule(type);
    }

    static boolean isByRule(String type) {
        return type.equals("verdict-became-stale");
    }

    /** The same, when what the event says now is not what its leaf in the log was made of. */
    public AuditEntry otherwise() {
        return new AuditEntry(
                index,
                eventId,
                at,
                by,
                channel,
                type,
                Flaw.OTHERWISE.sentence(index),
                Flaw.OTHERWISE,
                subject,
                version,
                article,
                statement,
                source,
                review,
                requestId,
                cause,
                payload,
                account,
                called);
    }
}
