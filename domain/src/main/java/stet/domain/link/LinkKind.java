package stet.domain.link;

/** How two claims hang together. */
public enum LinkKind {
    /** What is found about one holds for the other: it is asked once. */
    SAME,
    /** They can't both be so. */
    CONTRADICTS,
    /** Whoever checks one should know of the other. */
    RELATED
}
