package stet.infra.eventstore;

/** The database does not answer; what was asked for had no effect and may be asked for again. */
public final class StorageUnavailable extends RuntimeException {
    public StorageUnavailable(Throwable cause) {
        super("The database does not answer.", cause);
    }
}
