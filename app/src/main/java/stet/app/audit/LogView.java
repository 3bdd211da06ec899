package stet.app.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.app.web.Words;
import stet.infra.log.LogAlarm;
import stet.infra.log.LogState;
import stet.infra.log.Rechecked;
import stet.infra.log.SignedCheckpoint;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.watch.WatchState;

/**
 * The state of the log as its page says it.
 *
 * @param watch how far what is shown was held against the log
 * @param note the newest checkpoint with its cosignatures, as outsiders get it; empty before the first event
 * @param verifiers the keys that it signs or signed with, the current one first
 */
record LogView(LogState state, WatchState watch, String note, List<VerifierKey> verifiers, Instant now) {
    private static final int ENOUGH_TO_COMPARE = 8;

    static String origin(SignedCheckpoint signed) {
        return Checkpoint.parse(signed.note().text()).origin();
    }

    public @Nullable SignedCheckpoint checkpoint() {
        return state.checkpoint().orElse(null);
    }

    public String origin() {
        return state.checkpoint().map(LogView::origin).orElse("");
    }

    public String root() {
        return state.checkpoint().map(signed -> signed.head().root().toString()).orElse("");
    }

    public String shortRoot() {
        return root().substring(0, Math.min(ENOUGH_TO_COMPARE, root().length()));
    }

    /** How long ago the newest checkpoint was signed, in words. */
    public String age() {
        return state.checkpoint()
                .map(signed -> Words.lasting(Duration.between(signed.signedAt(), now)) + " ago")
                .orElse("");
    }

    /** What is wrong with the log itself. */
    public List<LogAlarm> alarms() {
        return state.alarms().stream().filter(LogAlarm::stopsSigning).toList();
    }

    /** What was wrong beside it. */
    public List<LogAlarm> findings() {
        return state.alarms().stream().filter(alarm -> !alarm.stopsSigning()).toList();
    }

    public boolean placingLate() {
        return state.isPlacingLate(now);
    }

    /** An alarm says itself that nothing is signed. */
    public boolean signingLate() {
        return alarms().isEmpty() && state.isSigningLate(now);
    }

    public @Nullable Rechecked rechecked() {
        return state.rechecked().orElse(null);
    }

    /** Nothing is known to be wrong, and every event was held against what was signed. */
    public boolean verified() {
        return alarms().isEmpty()
                && state.rechecked()
                        .filter(last -> last.flaw() == null && last.size() > 0)
                        .isPresent();
    }

    /** How many events came since the log was last held against what was signed. */
    public long unheld() {
        return state.rechecked()
                .map(last -> Math.max(0, state.size() - last.size()))
                .orElse(state.size());
    }

    /** Neither known to be right nor to be wrong. */
    public boolean unknown() {
        return alarms().isEmpty()
                && state.rechecked().filter(last -> last.flaw() != null).isEmpty()
                && !verified();
    }

    public String keys() {
        return verifiers.stream().map(VerifierKey::toString).collect(Collectors.joining("\n"));
    }
}
