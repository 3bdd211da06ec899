package stet.domain.link;

/** What there is to do about two claims that can't both be so. */
public enum Contradiction {
    /** No verdict says of both that they are so. */
    NONE,
    /** Both stand as supported, and nobody has said why that is right. */
    OPEN,
    /** Somebody said why it may stay, and neither verdict has changed since. */
    RESOLVED
}
