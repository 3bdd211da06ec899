package stet.app.problem;

import org.springframework.http.HttpHeaders;
import stet.infra.engine.store.StorageFailures;

/** The database does not answer for now. */
public final class DatabaseAway {
    private DatabaseAway() {}

    public static Refusal refusal() {
        return Refusal.of(503, "database-away", "Stet can't reach its database for now. Try again in a few seconds.")
                .with(HttpHeaders.RETRY_AFTER, "5");
    }

    /** Whether that is why something failed; or that others were faster at each attempt, which passes as well. */
    public static boolean isBehind(Throwable failure) {
        return !TookTooLong.isBehind(failure)
                && (StorageFailures.isUnavailable(failure) || StorageFailures.lostToOthers(failure));
    }
}
