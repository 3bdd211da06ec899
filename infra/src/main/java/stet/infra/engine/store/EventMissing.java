package stet.infra.engine.store;

/** The log has no event at an index that it gave out: someone took it away in the database. */
public final class EventMissing extends RuntimeException {
    EventMissing(long index) {
        super(
                "The log has no event %d, though there are later ones. Readers stop there; have the log checked on the audit page."
                        .formatted(index));
    }
}
