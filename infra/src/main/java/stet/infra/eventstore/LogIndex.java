package stet.infra.eventstore;

import org.axonframework.eventhandling.EventMessage;

/** The place of an event in the log. */
public final class LogIndex {
    static final String METADATA = "logIndex";

    private LogIndex() {}

    /** The index of an event that a processing group handles; larger is later. */
    public static long of(EventMessage<?> event) {
        return Long.parseLong((String) event.getMetaData().get(METADATA));
    }
}
