package stet.infra.log;

import java.time.Instant;

/**
 * Something is wrong with the log, and nothing is signed until an administrator has had it checked again.
 *
 * @param sentence what is wrong and what to do
 * @param stopsWork whether commands are refused meanwhile
 */
public record LogAlarm(String sentence, boolean stopsWork, Instant raisedAt) {}
