package stet.infra.witness;

import java.util.List;
import java.util.Optional;
import stet.infra.log.SignedCheckpoint;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Prover;

/** The log as its witnesses see it. */
interface WitnessedLog {

    /** The newest checkpoint that was signed and kept. */
    Optional<SignedNote> newest();

    /** The checkpoint that was signed over that many events, and is in the database as it was signed. */
    Optional<SignedCheckpoint> over(long size);

    /** Makes proofs about the log as it was when it had that size. */
    Prover prover(long size);

    /** The keys that the log signs or signed with. */
    List<VerifierKey> keys();

    /**
     * A witness holds what this log signed and no longer shows: it lost entries or was rewritten, and must not sign on.
     *
     * @param sentence what is wrong and what to do
     */
    void contradicted(String sentence);
}
