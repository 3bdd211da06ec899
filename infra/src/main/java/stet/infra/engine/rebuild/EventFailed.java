package stet.infra.engine.rebuild;

import org.axonframework.eventhandling.EventMessage;
import stet.infra.engine.store.LogIndex;

/** A handler failed at an event, so that no further one can be read. */
final class EventFailed extends RuntimeException {

    EventFailed(String group, EventMessage<?> event, Throwable cause) {
        super("The group %s failed at event %d of the log: %s".formatted(group, LogIndex.of(event), cause), cause);
    }
}
