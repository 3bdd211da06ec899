package stet.infra.log;

import java.time.Instant;

/**
 * That this replica is holding the log against what was signed.
 *
 * @param held how many events it has held so far
 * @param size how many there were when it began
 */
public record LogCheck(long held, long size, Instant began) {}
