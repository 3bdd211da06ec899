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
 * @param checkpoint the newest one
 * @param alarms what keeps it from being signed
 * @param rechecked when this replica last held every event against what was signed
 * @param written whether some replica has the seat of the sequencer
 * @param late how long an event may wait before that is worth an alarm
 */
public record LogState(
        long size,
        long waiting,
        @Nullable Instant waitingSince,
        Optional<SignedCheckpoint> checkpoint,
        List<LogAlarm> alarms,
        Optional<Rechecked> rechecked,
        boolean written,
        Duration late) {
    public LogState {
        alarms = List.copyOf(alarms);
    }

    /** Whether events have waited for their place for too long. */
    public boolean isLate(Instant now) {
        return waitingSince != null && waitingSince.plus(late).isBefore(now);
    }

    public boolean takesWork() {
        return alarms.stream().noneMatch(LogAlarm::stopsWork);
    }
}
