package stet.domain.reader;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Field;
import stet.domain.Rejection;
import stet.domain.Shape;

/** Something that an administrator wants done with one reader of the log. */
public sealed interface ReaderCommand extends Command {

    ReaderName reader();

    /** Have a reader go on without the event at which it fails, and say why. */
    record SetEventAside(ReaderName reader, long index, String reason, Actor by) implements ReaderCommand {
        private static final Field REASON = new Field("reason", "the reason", 10_000);

        @Override
        public List<Rejection> shape() {
            return Shape.of(REASON.require(reason));
        }
    }
}
