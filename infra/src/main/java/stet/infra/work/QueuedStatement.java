package stet.infra.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.infra.statement.StatementStatus;

/**
 * A statement that waits for someone, with the article that it stands in.
 *
 * @param language the article's, absent when nobody said it
 */
public record QueuedStatement(
        StatementStatus status,
        String articleTitle,
        @Nullable String language,
        Instant waitingSince) {}
