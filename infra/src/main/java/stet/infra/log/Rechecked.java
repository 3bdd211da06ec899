package stet.infra.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That this replica held the log against what was signed.
 *
 * @param size how many events there were
 * @param flaw what was wrong first, null when all was as it was signed
 */
public record Rechecked(Instant at, long size, @Nullable String flaw) {}
