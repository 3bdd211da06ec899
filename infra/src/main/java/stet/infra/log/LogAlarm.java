package stet.infra.log;

import java.time.Instant;

/**
 * Something is wrong, with the log or with what stands beside it, until an administrator has had all checked again.
 *
 * @param sentence what is wrong and what to do
 * @param stopsSigning whether it is the log that is wrong, so that nothing is signed meanwhile
 * @param stopsWork whether commands are refused meanwhile
 */
public record LogAlarm(String sentence, boolean stopsSigning, boolean stopsWork, Instant raisedAt) {}
