package stet.domain.review;

/** What auditors can find about an entry. */
public enum Finding {
    REVIEWED,
    QUESTIONED
}
