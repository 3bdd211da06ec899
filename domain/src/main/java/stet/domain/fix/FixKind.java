package stet.domain.fix;

/** What kind of error a fix mends, as whoever proposes it says. */
public enum FixKind {
    NAME,
    NUMBER,
    DATE,
    QUOTE,
    ATTRIBUTION,
    CONTEXT,
    OTHER
}
