package stet.infra.tlog.witness;

import java.util.List;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.NoteSignature;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.Verification;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.ConsistencyProof;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Prover;
import stet.infra.tlog.tree.Strict;

/** A log's side of the talk with one witness about one checkpoint (C2SP tlog-witness, add-checkpoint). */
public final class CheckpointSubmission {
    private final SignedNote checkpoint;
    private final long size;
    private final Prover prover;
    private final VerifierKey witness;

    /**
     * Submits a checkpoint.
     *
     * @param prover of the checkpoint's tree
     */
    public CheckpointSubmission(SignedNote checkpoint, Prover prover, VerifierKey witness) {
        this.checkpoint = checkpoint;
        this.size = Checkpoint.parse(checkpoint.text()).head().size();
        this.prover = prover;
        this.witness = witness;
    }

    /** The first request: 0 if it isn't known what the witness cosigned last; it will say so. */
    public AddCheckpoint from(long oldSize) {
        return new AddCheckpoint(
                oldSize, oldSize == 0 ? new ConsistencyProof(List.of()) : prover.consistency(oldSize), checkpoint);
    }

    /** What the witness's answer means. */
    public Outcome read(int status, byte[] body) {
        try {
            return switch (status) {
                case 200 -> cosigned(Strict.utf8(body));
                case WitnessAnswer.OutOfStep.STATUS -> outOfStep(Strict.utf8(body));
                default ->
                    new Failed("The witness answered " + status + ": "
                            + Strict.shown(Strict.utf8(body).strip()));
            };
        } catch (Malformed e) {
            return new Failed("The witness's answer isn't readable: " + e.getMessage());
        }
    }

    private Outcome cosigned(String lines) {
        List<NoteSignature> signatures =
                Strict.lines(lines).stream().map(NoteSignature::parse).toList();
        return switch (new SignedNote(checkpoint.text(), signatures).verify(List.of(witness))) {
            case Verification.Refused(String sentence) -> new Failed("The cosignature doesn't hold: " + sentence);
            case Verification.Verified(var good) -> new Done(checkpoint.with(good));
        };
    }

    private Outcome outOfStep(String body) {
        List<String> lines = Strict.lines(body);
        if (lines.size() != 1) throw new Malformed("it isn't one number");
        long known = Strict.decimal(lines.getFirst());
        if (known <= size) return new Again(from(known));
        return new Ahead(known);
    }

    /** What follows from an answer. */
    public sealed interface Outcome {}

    /** The checkpoint with the witness's cosignature. */
    public record Done(SignedNote cosigned) implements Outcome {}

    /** The witness wants the proof from another size. */
    public record Again(AddCheckpoint request) implements Outcome {}

    /**
     * The witness cosigned a larger tree of this log: either a newer checkpoint was faster, or the log lost entries that
     * it has signed.
     */
    public record Ahead(long size) implements Outcome {}

    /** Nothing came of it, for the reason in the sentence. */
    public record Failed(String sentence) implements Outcome {}
}
