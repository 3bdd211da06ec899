package stet.domain.reader;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Field;
import stet.domain.Rejection;
import stet.domain.Shape;

/** Something that an administrator wants done with one reader of the log. */
public sealed interface ReaderCommand {

    ReaderName reader();

    Actor by();

    /** Everything wrong with the command whatever state the reader is in; empty when it is well formed. */
    List<Rejection> shape();

    /** Have a reader go on without the event at which it fails, and say why. */
    record SetEventAside(ReaderName reader, long index, String reason, Actor by) implements ReaderCommand {
        private static final Field REASON = new Field("reason", "the reason", 10_000);

        /** Everything wrong with the command whatever the reader does; empty when it is well formed. */
        public List<Rejection> shape() {
            return Shape.of(REASON.require(reason));
        }
    }
}
