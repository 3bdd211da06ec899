package stet.infra.clearance;

import stet.domain.clearance.Clearance;
import stet.domain.clearance.ClearanceEvent;
import stet.infra.desk.StreamType;

/** The stream in which an article's clearances stand, beside the article's own: nobody who works on the text waits for it. */
final class ClearanceStreams {
    static final StreamType<Clearance, ClearanceEvent> CLEARANCE =
            StreamType.read(ClearanceFamily.NAME, id -> Clearance.NONE, Clearance::evolve);

    private ClearanceStreams() {}
}
