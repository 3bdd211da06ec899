package stet.infra.statement;

import java.time.Instant;

/** A statement that waits for someone, with the article that it stands in. */
public record QueuedStatement(StatementStatus status, String articleTitle, Instant waitingSince) {}
