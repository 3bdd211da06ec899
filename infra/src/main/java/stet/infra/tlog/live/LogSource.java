package stet.infra.tlog.live;

import java.io.IOException;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.tree.ConsistencyProof;

/** What a log shows the world. */
interface LogSource {

    SignedNote checkpoint() throws IOException;

    ConsistencyProof consistency(long from, long to) throws IOException;
}
