package stet.infra.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of the log in one line.
 *
 * @param size how many events it holds
 * @param newestIndex the index of the newest one, absent when there is none
 * @param newestAt when the newest one was recorded, absent when there is none
 */
public record AuditSummary(
        long size, @Nullable Long newestIndex, @Nullable Instant newestAt) {}
