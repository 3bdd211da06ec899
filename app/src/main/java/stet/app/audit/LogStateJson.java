package stet.app.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.infra.log.LogAlarm;
import stet.infra.log.LogState;
import stet.infra.log.Rechecked;
import stet.infra.log.SignedCheckpoint;

/** How the log is doing, as the API says it. */
@Schema(name = "LogState")
record LogStateJson(
        long size,
        long waiting,
        @Nullable Instant waitingSince,
        @Nullable Instant unsignedSince,
        boolean late,
        boolean written,
        boolean takesWork,
        @Nullable CheckpointJson checkpoint,
        List<AlarmJson> alarms,
        @Nullable RecheckedJson rechecked) {

    @Schema(name = "LogCheckpoint")
    record CheckpointJson(String origin, long size, String root, Instant signedAt) {
        static CheckpointJson of(SignedCheckpoint signed) {
            return new CheckpointJson(
                    LogView.origin(signed),
                    signed.head().size(),
                    signed.head().root().toString(),
                    signed.signedAt());
        }
    }

    @Schema(name = "LogAlarm")
    record AlarmJson(String sentence, boolean stopsSigning, boolean stopsWork, Instant since) {
        static AlarmJson of(LogAlarm alarm) {
            return new AlarmJson(alarm.sentence(), alarm.stopsSigning(), alarm.stopsWork(), alarm.raisedAt());
        }
    }

    @Schema(name = "LogRechecked")
    record RecheckedJson(Instant at, long size, @Nullable String flaw) {
        static RecheckedJson of(Rechecked rechecked) {
            return new RecheckedJson(rechecked.at(), rechecked.size(), rechecked.flaw());
        }
    }

    static LogStateJson of(LogState state, Instant now) {
        return new LogStateJson(
                state.size(),
                state.waiting(),
                state.waitingSince(),
                state.unsignedSince(),
                state.isLate(now),
                state.written(),
                state.takesWork(),
                state.checkpoint().map(CheckpointJson::of).orElse(null),
                state.alarms().stream().map(AlarmJson::of).toList(),
                state.rechecked().map(RecheckedJson::of).orElse(null));
    }
}
