package stet.app.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.infra.log.LogAlarm;
import stet.infra.log.LogCheck;
import stet.infra.log.LogState;
import stet.infra.log.Rechecked;
import stet.infra.log.SignedCheckpoint;
import stet.infra.watch.WatchState;

/** How the log is doing, as the API says it. */
@Schema(name = "LogState")
record LogStateJson(
        long size,
        long waiting,
        @Nullable Instant waitingSince,
        @Nullable Instant unsignedSince,
        boolean late,
        boolean written,
        List<String> heldBackBy,
        boolean takesWork,
        @Nullable CheckpointJson checkpoint,
        List<AlarmJson> alarms,
        @Nullable RecheckedJson rechecked,
        @Nullable CheckingJson checking,
        WatchJson watch) {

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

    /** A check that is under way: how many events it has held against what was signed, of how many. */
    @Schema(name = "LogChecking")
    record CheckingJson(Instant began, long held, long size) {
        static CheckingJson of(LogCheck check) {
            return new CheckingJson(check.began(), check.held(), check.size());
        }
    }

    /** How far what is shown has been held against the log, all the time. */
    @Schema(name = "LogWatch")
    record WatchJson(
            @Nullable Instant began,
            long held,
            long all,
            @Nullable Instant done,
            @Nullable Instant newest) {
        static WatchJson of(WatchState watch) {
            return new WatchJson(watch.began(), watch.held(), watch.all(), watch.done(), watch.newest());
        }
    }

    static LogStateJson of(LogState state, Optional<LogCheck> checking, WatchState watch, Instant now) {
        return new LogStateJson(
                state.size(),
                state.waiting(),
                state.waitingSince(),
                state.unsignedSince(),
                state.isLate(now),
                state.written(),
                state.holders(),
                state.takesWork(),
                state.checkpoint().map(CheckpointJson::of).orElse(null),
                state.alarms().stream().map(AlarmJson::of).toList(),
                state.rechecked().map(RecheckedJson::of).orElse(null),
                checking.map(CheckingJson::of).orElse(null),
                WatchJson.of(watch));
    }
}
