package stet.infra.engine.read;

import stet.infra.engine.project.ErrorWhileReading;

/**
 * Events of the log that no handler is ever shown, because this release does not know their type, or because they are missing.
 * A reader stops there as it does where a handler fails, is shown in the same place and goes on in the same ways.
 */
final class Unreadable {
    private final ReaderFailures failures;
    private final SetAside setAside;
    private final LastFailures suspects;

    Unreadable(ReaderFailures failures, SetAside setAside, LastFailures suspects) {
        this.failures = failures;
        this.setAside = setAside;
        this.suspects = suspects;
    }

    boolean isSetAside(String reader, long index) {
        return setAside.of(reader).contains(index);
    }

    /** Writes down where the reader stops, and answers with what Axon takes for a failure. */
    RuntimeException stop(String reader, long index, Throwable failure) {
        suspects.add(reader, index);
        failures.note(reader, index, failure);
        if (failure instanceof Error error) return new ErrorWhileReading(error);
        return (RuntimeException) failure;
    }
}
