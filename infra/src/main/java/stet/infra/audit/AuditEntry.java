package stet.infra.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.review.ReviewId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.infra.command.Channel;

/**
 * One event of the log.
 *
 * @param index its place in the log; larger is later
 * @param type its wire name, such as {@code claim-flagged}
 * @param sentence what happened, in newsroom words, without who and when
 * @param subject the article, statement, source or review that it happened to
 * @param version the stream's version after it
 * @param cause the event that a policy answered with this one
 * @param payload the event as recorded, as JSON
 */
public record AuditEntry(
        long index,
        UUID eventId,
        Instant at,
        Person by,
        Channel channel,
        String type,
        String sentence,
        UUID subject,
        long version,
        @Nullable ArticleId article,
        @Nullable StatementId statement,
        @Nullable SourceId source,
        @Nullable ReviewId review,
        String requestId,
        @Nullable String cause,
        String payload) {}
