package stet.domain.reader;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.reader.ReaderCommand.SetEventAside;
import stet.domain.reader.ReaderEvent.EventSetAside;
import stet.domain.reader.ReaderRejection.AlreadySetAside;
import stet.domain.reader.ReaderRejection.NotFailingThere;

/**
 * A reader of the log as its events have made it.
 *
 * @param setAside the indices of the events that it passes over
 */
public record Reader(Set<Long> setAside) {
    public Reader {
        setAside = Set.copyOf(setAside);
    }

    /** The state before any event. */
    public static Reader untouched() {
        return new Reader(Set.of());
    }

    /**
     * The event that follows from the command, or why it is refused.
     *
     * @param failingAt the index of the event at which the reader fails, null when it does not
     */
    public Decision<ReaderEvent> decide(SetEventAside command, @Nullable Long failingAt) {
        if (setAside.contains(command.index()))
            return Decision.rejected(new AlreadySetAside(command.reader(), command.index()));
        if (failingAt == null || failingAt != command.index())
            return Decision.rejected(new NotFailingThere(command.reader(), command.index()));
        return Decision.accepted(new EventSetAside(
                command.reader(),
                command.index(),
                command.reason(),
                command.by().person()));
    }

    /** This state with one more event behind it. */
    public Reader evolve(ReaderEvent event) {
        return switch (event) {
            case EventSetAside aside -> {
                Set<Long> more = new HashSet<>(setAside);
                more.add(aside.index());
                yield new Reader(more);
            }
        };
    }
}
