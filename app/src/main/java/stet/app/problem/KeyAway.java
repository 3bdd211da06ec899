package stet.app.problem;

import org.springframework.http.HttpHeaders;
import stet.infra.log.LogKeyMissing;

/** The key that signs the log is not where it should be, or can't be read. */
final class KeyAway {
    private KeyAway() {}

    static Refusal refusal() {
        return Refusal.of(
                        503,
                        "log-key-missing",
                        "The key of the log is not there or can't be read, so what needs it can't be shown. An administrator must put it back.")
                .with(HttpHeaders.RETRY_AFTER, "30");
    }

    /** Whether that is why something failed. */
    static boolean isBehind(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause())
            if (each instanceof LogKeyMissing) return true;
        return false;
    }
}
