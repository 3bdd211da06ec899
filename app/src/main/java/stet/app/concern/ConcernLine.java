package stet.app.concern;

import stet.infra.concern.Concern;

/** A line of the page about what concerns somebody. */
public record ConcernLine(Concern concern) {
    public String sentence() {
        return ConcernWords.of(concern);
    }

    /** In how many places it happened beside those that are named. */
    public int more() {
        return concern.count() - concern.places().size();
    }
}
