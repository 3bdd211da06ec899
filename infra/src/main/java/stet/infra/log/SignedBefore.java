package stet.infra.log;

import java.io.IOException;
import java.util.List;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Malformed;

/** What the log is held against: what was signed before, as is known beside the database. */
interface SignedBefore {

    /** The keys that the log signs or signed with, the current one first. */
    List<VerifierKey> verifiers();

    /**
     * The newest checkpoints that are known.
     *
     * @throws Malformed when one of them is spoilt
     */
    List<SignedNote> notes() throws IOException;
}
