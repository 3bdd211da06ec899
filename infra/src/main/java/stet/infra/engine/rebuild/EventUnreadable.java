package stet.infra.engine.rebuild;

/** The log has an event that no group can be shown, so that no further one can be read. */
final class EventUnreadable extends RuntimeException {

    EventUnreadable(long index, Throwable cause) {
        super(
                "Event %d of the log cannot be read: %s Have the log checked on the audit page, or start a release that knows the event, and rebuild then."
                        .formatted(index, cause.getMessage()),
                cause);
    }
}
