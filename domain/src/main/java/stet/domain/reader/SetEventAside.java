package stet.domain.reader;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Field;
import stet.domain.Rejection;
import stet.domain.Shape;

/** Have a reader go on without the event at which it fails, and say why. */
public record SetEventAside(ReaderName reader, long index, String reason, Actor by) {
    private static final Field REASON = new Field("reason", "the reason", 10_000);

    /** Everything wrong with the command whatever the reader does; empty when it is well formed. */
    public List<Rejection> shape() {
        return Shape.of(REASON.require(reason));
    }
}
