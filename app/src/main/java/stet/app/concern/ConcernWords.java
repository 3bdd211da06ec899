package stet.app.concern;

import stet.domain.Actor;
import stet.infra.concern.Concern;

/** What was done that concerns somebody, as they are told behind the name of whoever did it. */
final class ConcernWords {
    private ConcernWords() {}

    static String of(Concern concern) {
        int count = concern.count();
        return switch (concern.kind()) {
            case ASSIGNED -> "gave you %s to check".formatted(some(count, "this claim", "claims"));
            case RELEASED -> "released you from %s".formatted(some(count, "this claim", "claims"));
            case HANDED_ON -> "gave %s of yours to somebody else".formatted(some(count, "this claim", "claims"));
            case REVIEW_GIVEN -> "gave you %s to review".formatted(some(count, "this verdict", "verdicts"));
            case REVIEW_TAKEN_AWAY ->
                "took %s from you that you had for review".formatted(some(count, "this verdict", "verdicts"));
            case MENTIONED -> count == 1 ? "mentioned you" : "mentioned you %d times".formatted(count);
            case RETURNED -> "returned %s of yours".formatted(some(count, "this verdict", "verdicts"));
            case REOPENED -> "reopened %s of yours".formatted(some(count, "this verdict", "verdicts"));
            case WENT_STALE -> wentStale(concern);
            case FIX_ACCEPTED -> "accepted %s of yours".formatted(some(count, "this fix", "fixes"));
            case FIX_DECLINED -> "let the words stand, against %s of yours".formatted(some(count, "this fix", "fixes"));
        };
    }

    /** Stet itself does so when a source was withdrawn, or when a claim that is linked as the same got another verdict. */
    private static String wentStale(Concern concern) {
        String verdicts = some(concern.count(), "this verdict", "verdicts");
        return concern.by().equals(Actor.STET.person())
                ? "noticed that a source was withdrawn or the same claim judged otherwise: %s of yours went stale"
                        .formatted(verdicts)
                : "changed what %s of yours rested on, so that it went stale".formatted(verdicts);
    }

    private static String some(int count, String one, String many) {
        return count == 1 ? one : count + " " + many;
    }
}
