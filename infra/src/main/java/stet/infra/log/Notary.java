package stet.infra.log;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.infra.engine.sequence.Seat;
import stet.infra.engine.sequence.StoredTree;
import stet.infra.log.Checkpoints.Newest;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Opening;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.Signing;
import stet.infra.tlog.tree.Prover;
import stet.infra.tlog.tree.TreeHead;

/** Signs the log as it grows, unless it no longer continues what was signed before. */
final class Notary {
    private static final Logger LOG = LoggerFactory.getLogger(Notary.class);

    private final Seat seat;
    private final LogKeys keys;
    private final Checkpoints checkpoints;
    private final Alarms alarms;
    private final Clock clock;
    private final long every;
    private boolean begun;
    private long signedSize;
    private long nextAt = System.nanoTime();

    Notary(Seat seat, LogKeys keys, Checkpoints checkpoints, Alarms alarms, Clock clock, Duration every) {
        this.seat = seat;
        this.keys = keys;
        this.checkpoints = checkpoints;
        this.alarms = alarms;
        this.clock = clock;
        this.every = every.toNanos();
    }

    /**
     * Signs if there is something new and the last checkpoint is old enough; nothing while there is an alarm.
     *
     * @throws IOException when what lies beside the database can't be read or written; it is tried again
     */
    Optional<SignedNote> signIfDue(long size) throws IOException {
        boolean nothingNew = begun && size == signedSize;
        if (nothingNew || System.nanoTime() - nextAt < 0) return Optional.empty();
        nextAt = System.nanoTime() + every;
        if (begun) foreign(checkpoints.newest()).ifPresent(alarms::raise);
        else begin(size);
        if (size != signedSize) return alarms.allowSigning() ? sign(size) : Optional.empty();
        nextAt = System.nanoTime(); // what comes first is signed at once
        return Optional.empty();
    }

    /**
     * Holds the log against the last checkpoint in the database, which a rewritten one need not fit, and against the one that
     * was signed last, which an older backup is behind: at once, before anything new is recorded on top of it.
     */
    private void begin(long size) throws IOException {
        Newest newest = checkpoints.newest();
        Optional<String> flaw = flaw(newest, size);
        flaw.ifPresent(alarms::raise);
        begun = true;
        if (flaw.isPresent() || newest.readable().isEmpty()) return;
        SignedCheckpoint checkpoint = newest.readable().get();
        if (keys.lastSigned().read().isEmpty()) adopt(checkpoint.note());
        signedSize = checkpoint.head().size();
    }

    private Optional<String> flaw(Newest newest, long size) throws IOException {
        Optional<String> foreign = foreign(newest);
        if (foreign.isPresent()) return foreign;
        TreeHead head = newest.readable().map(SignedCheckpoint::head).orElse(TreeHead.EMPTY);
        if (!continues(head, size))
            return Optional.of(
                    "The first %d events of the log are not those that its newest checkpoint was signed over."
                            .formatted(head.size()));
        try {
            return keys.refusal(new Prover(new StoredTree(seat.jdbc()), size));
        } catch (IllegalStateException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    /** What stands where the newest checkpoint should, and is none that this log signed. */
    private Optional<String> foreign(Newest newest) throws IOException {
        if (newest.isSpoilt()) return Optional.of("The newest checkpoint in the database is spoilt: it can't be read.");
        if (newest.readable().isEmpty()) return Optional.empty();
        SignedNote note = newest.readable().get().note();
        return switch (Checkpoint.open(note, keys.ring().verifiers())) {
            case Opening.Refused(String sentence) ->
                Optional.of("The newest checkpoint in the database is not this log's own: " + sentence);
            case Opening.Opened _ -> Optional.empty();
        };
    }

    private boolean continues(TreeHead signed, long size) {
        if (signed.size() > size) return false;
        if (signed.size() == 0) return true;
        try {
            Prover prover = new Prover(new StoredTree(seat.jdbc()), size);
            return prover.consistency(signed.size()).proves(signed, prover.head());
        } catch (IllegalStateException holes) {
            return false;
        }
    }

    private void adopt(SignedNote newest) throws IOException {
        LOG.warn("The last signed checkpoint was missing beside the database: taking the one in the database for it");
        keys.lastSigned().write(newest);
    }

    private Optional<SignedNote> sign(long size) throws IOException {
        return switch (signing(size)) {
            case Signing.Signed(SignedNote note) -> {
                checkpoints.keep(seat.client(), size, note, clock.instant());
                signedSize = size;
                yield Optional.of(note);
            }
            case Signing.Refused(String sentence) -> {
                if (seat.isHeld()) alarms.raise(sentence);
                yield Optional.empty();
            }
        };
    }

    private Signing signing(long size) throws IOException {
        try {
            return keys.sign(new Prover(new StoredTree(seat.jdbc()), size));
        } catch (IllegalStateException holes) {
            return new Signing.Refused(String.valueOf(holes.getMessage()));
        }
    }

    /** How long until the next checkpoint is due, if something is to be signed. */
    Duration untilDue(long size, Duration otherwise) {
        if (size == signedSize) return otherwise;
        long left = Math.max(0, nextAt - System.nanoTime());
        return Duration.ofNanos(Math.min(Math.max(left, TimeUnit.MILLISECONDS.toNanos(1)), otherwise.toNanos()));
    }
}
