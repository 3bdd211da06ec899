package stet.domain.statement;

/** How a statement comes into a revision on the same words. */
public enum Carriage {
    /** It stands where it stood among its neighbours. */
    KEPT,
    /** It stands among others now. */
    MOVED,
    /** It had been cut, and is back with all that was found about it. */
    RETURNED,
    /** It stands where it stood, and has another number since the text is divided otherwise. */
    RENUMBERED
}
