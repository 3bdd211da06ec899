package stet.infra.tlog.note;

import java.io.IOException;
import java.util.Optional;
import stet.infra.tlog.tree.Prover;
import stet.infra.tlog.tree.TreeHead;

/**
 * Signs a log's checkpoints, and never two that contradict each other: a new one must be proved to continue the last
 * signed one, which is kept outside the database (C2SP tlog-checkpoint, Signatures).
 */
public final class CheckpointSigner {
    private final KeyRing keys;
    private final NoteFile lastSigned;

    public CheckpointSigner(KeyRing keys, NoteFile lastSigned) {
        this.keys = keys;
        this.lastSigned = lastSigned;
    }

    /** What the next checkpoint must continue; empty before the first. */
    public Optional<TreeHead> last() throws IOException {
        return lastSigned.read().map(this::signedByUs);
    }

    private TreeHead signedByUs(SignedNote note) {
        return switch (Checkpoint.open(note, keys.verifiers())) {
            case Opening.Opened(Checkpoint checkpoint, var signatures) -> checkpoint.head();
            case Opening.Refused(String sentence) ->
                throw new IllegalStateException("The last checkpoint on file isn't this log's: " + sentence);
        };
    }

    /** Signs a log as it stands now, once the note is safely on file. */
    public synchronized Signing sign(Prover log) throws IOException {
        TreeHead last = last().orElse(TreeHead.EMPTY);
        TreeHead next = log.head();
        if (next.size() < last.size())
            return new Signing.Refused("The log has " + next.size() + " entries, but " + last.size()
                    + " were signed: was an older backup restored?");
        if (last.size() > 0 && !log.consistency(last.size()).proves(last, next))
            return new Signing.Refused("The log's first " + last.size() + " entries aren't those that were signed.");
        String origin = keys.current().verifier().name().name();
        SignedNote note = new Checkpoint(origin, next).sign(keys.current());
        lastSigned.write(note);
        return new Signing.Signed(note);
    }
}
