package stet.infra.engine.store;

/**
 * The database does not answer. What was asked for had no effect, unless the database went away at the very end: ask again
 * with the same idempotency key.
 */
public final class StorageUnavailable extends RuntimeException {
    public StorageUnavailable(Throwable cause) {
        super("The database does not answer.", cause);
    }
}
