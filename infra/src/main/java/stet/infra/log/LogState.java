package stet.infra.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the log is doing.
 *
 * @param size how many events have their place in it
 * @param waiting how many were committed and have none yet
 * @param waitingSince when the oldest of those was recorded, null when there is none
 * @param unsignedSince when the oldest event was recorded that no checkpoint covers, null when there is none
 * @param checkpoint the newest one
 * @param alarms what keeps it from being signed, and what was wrong beside it
 * @param rechecked when this replica last held every event against what was signed
 * @param written whether some replica has the seat of the sequencer
 * @param holders which transactions have been open for too long, in words: what arrived since they began is looked for again
 * @param late how long an event may wait for its place before that is to be told
 * @param unsigned how long one may have its place before no checkpoint over it is to be told
 */
public record LogState(
        long size,
        long waiting,
        @Nullable Instant waitingSince,
        @Nullable Instant unsignedSince,
        Optional<SignedCheckpoint> checkpoint,
        List<LogAlarm> alarms,
        Optional<Rechecked> rechecked,
        boolean written,
        List<String> holders,
        Duration late,
        Duration unsigned) {
    public LogState {
        alarms = List.copyOf(alarms);
        holders = List.copyOf(holders);
    }

    /** Whether events have waited for their place, or for a checkpoint over them, for too long. */
    public boolean isLate(Instant now) {
        return isPlacingLate(now) || isSigningLate(now);
    }

    /** Whether events have waited for their place for too long. */
    public boolean isPlacingLate(Instant now) {
        return isOlder(waitingSince, late, now);
    }

    /** Whether events that have their place have waited for a checkpoint over them for too long. */
    public boolean isSigningLate(Instant now) {
        return isOlder(unsignedSince, unsigned, now);
    }

    private static boolean isOlder(@Nullable Instant since, Duration allowed, Instant now) {
        return since != null && since.plus(allowed).isBefore(now);
    }

    public boolean takesWork() {
        return alarms.stream().noneMatch(LogAlarm::stopsWork);
    }
}
