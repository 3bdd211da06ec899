package stet.infra.text.revision;

/** What a revision of a text does to one statement. */
public enum Change {
    /** The same words in a matching place, or the very words of one that had been cut. */
    CARRIED,
    /** The same words among other neighbours. */
    MOVED,
    /** Other words, or the same ones of which it can't be told whether they are these. */
    CHANGED,
    /** It stands there no more. */
    CUT,
    /** It stands there for the first time. */
    NEW
}
