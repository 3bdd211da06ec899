package stet.infra.tlog.note;

import java.util.List;

/**
 * Whether a witness that someone demands has cosigned a checkpoint.
 *
 * @param sentence says so, for people
 */
public record Vouching(boolean isGiven, String sentence) {

    /** For each witness, in their order. */
    public static List<Vouching> all(List<VerifierKey> witnesses, SignedNote checkpoint) {
        return witnesses.stream().map(witness -> of(witness, checkpoint)).toList();
    }

    private static Vouching of(VerifierKey witness, SignedNote checkpoint) {
        String over = " the checkpoint over "
                + Checkpoint.parse(checkpoint.text()).head().size() + " events";
        return checkpoint
                .cosignedAt(witness)
                .map(at -> new Vouching(true, "The witness " + witness.name() + " cosigned" + over + " at " + at + "."))
                .orElseGet(() -> new Vouching(false, "The witness " + witness.name() + " didn't cosign" + over + "."));
    }
}
