package stet.domain.publication;

/** What a correction of something public is, as readers are told. */
public enum CorrectionKind {
    /** A slip of spelling or setting: what was found stays as it was, and nobody has to read it again. */
    TYPO,
    /** More is known than when it was published; what it said was right then. */
    UPDATE,
    /** Something that it said was wrong. */
    CORRECTION,
    /** None of it is to be relied on any more; it stays readable, as such. */
    RETRACTION
}
