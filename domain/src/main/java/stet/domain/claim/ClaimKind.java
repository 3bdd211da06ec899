package stet.domain.claim;

/** What there is to check in a claim; a quotation holds two of them. */
public enum ClaimKind {
    /** Whether something is so. */
    FACT,
    /** Whether somebody said these words. */
    QUOTE_SAID,
    /** Whether it is so, what somebody said. */
    QUOTE_TRUE
}
