package stet.app.problem;

import java.util.Optional;

/** What Stet needs and does not have for now, for pages and the API alike. */
public final class Outage {
    private Outage() {}

    /** What whoever asked is told, if that is why something failed. */
    public static Optional<Refusal> behind(Throwable failure) {
        if (KeyAway.isBehind(failure)) return Optional.of(KeyAway.refusal());
        if (TookTooLong.isBehind(failure)) return Optional.of(TookTooLong.refusal());
        return DatabaseAway.isBehind(failure) ? Optional.of(DatabaseAway.refusal()) : Optional.empty();
    }
}
