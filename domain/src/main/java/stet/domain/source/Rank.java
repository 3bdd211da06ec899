package stet.domain.source;

/** Whether a source knows what it says at first hand. */
public enum Rank {
    /** It is where the knowledge comes from: the record, the witness, the figures themselves. */
    PRIMARY,
    /** It reports what another source says, and has that one's origin. */
    SECONDARY
}
