package stet.infra.seal;

import stet.domain.seal.SealEvent;
import stet.domain.seal.Seals;
import stet.infra.desk.StreamType;

/** The one stream of all seals: that a letter is given once is seen to by the unique key of the log. */
final class SealStreams {
    static final StreamType<Seals, SealEvent> SEALS = StreamType.read(SealFamily.NAME, id -> Seals.NONE, Seals::evolve);

    private SealStreams() {}
}
