package stet.infra.tlog.live;

import java.io.IOException;
import java.util.List;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.ConsistencyProof;

/** What a log shows the world. */
interface LogSource {

    SignedNote checkpoint() throws IOException;

    /** The newest checkpoint that all of these witnesses cosigned, or some other if the log has none. */
    SignedNote cosigned(List<VerifierKey> witnesses) throws IOException;

    /** Those checkpoints at which the log changed its key. */
    List<SignedNote> handovers() throws IOException;

    ConsistencyProof consistency(long from, long to) throws IOException;
}
