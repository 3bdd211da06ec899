package stet.domain.fix;

/** How far a fix has come. */
public enum FixState {
    /** It waits for an editor or the author. */
    OPEN,
    /** It goes into the next revision. */
    ACCEPTED,
    /** The words stand as they are: <i>stet</i>. */
    DECLINED,
    /** Whoever proposed it took it back. */
    WITHDRAWN,
    /** It is in the text. */
    APPLIED,
    /** The words that it would mend are others by now, or were cut; no event says so, as it is seen by the text itself. */
    OVERTAKEN;

    /** Whether something can still come of it. */
    public boolean isPending() {
        return this == OPEN || this == ACCEPTED;
    }
}
