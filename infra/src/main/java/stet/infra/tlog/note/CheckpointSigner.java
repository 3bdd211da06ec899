package stet.infra.tlog.note;

import java.io.IOException;
import java.util.Optional;
import stet.infra.tlog.tree.Malformed;
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

    /**
     * What the next checkpoint must continue; empty before the first.
     *
     * @throws IllegalStateException when what is on file isn't one of this log's checkpoints
     */
    public Optional<TreeHead> last() throws IOException {
        try {
            return lastSigned.read().map(this::signedByUs);
        } catch (Malformed spoilt) {
            throw new IllegalStateException(
                    "The last checkpoint on file can't be read: " + spoilt.getMessage(), spoilt);
        }
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
        TreeHead next = log.head();
        Optional<String> refusal = refusal(log, next);
        if (refusal.isPresent()) return new Signing.Refused(refusal.get());
        String origin = keys.current().verifier().name().name();
        SignedNote note = new Checkpoint(origin, next).sign(keys.current());
        lastSigned.write(note);
        return new Signing.Signed(note);
    }

    /** Why a log isn't signed as it stands: it doesn't continue what was signed last. */
    public Optional<String> refusal(Prover log) throws IOException {
        return refusal(log, log.head());
    }

    private Optional<String> refusal(Prover log, TreeHead next) throws IOException {
        TreeHead last = last().orElse(TreeHead.EMPTY);
        if (next.size() < last.size())
            return Optional.of("The log has " + next.size() + " entries, but " + last.size()
                    + " were signed: was an older backup restored?");
        boolean continues = last.size() == 0 || log.consistency(last.size()).proves(last, next);
        return continues
                ? Optional.empty()
                : Optional.of("The log's first " + last.size() + " entries aren't those that were signed.");
    }
}
