package stet.app.problem;

import stet.infra.engine.store.StorageFailures;

/** The database gave up what took too long. */
public final class TookTooLong {
    private TookTooLong() {}

    /** No invitation to try again: what took too long once will do so the next time. */
    public static Refusal refusal() {
        return Refusal.of(
                500,
                "took-too-long",
                "This took longer than the database may work on one request, so it was given up and nothing was changed. Ask for less at once, or tell an administrator.");
    }

    /** Whether that is why something failed. */
    public static boolean isBehind(Throwable failure) {
        return StorageFailures.tookTooLong(failure);
    }
}
