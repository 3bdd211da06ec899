package stet.domain.verdict;

/** What an excerpt of a source says about the claim. */
public enum Stance {
    SUPPORTS,
    REFUTES,
    GIVES_CONTEXT
}
