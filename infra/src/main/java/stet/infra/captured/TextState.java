package stet.infra.captured;

/** How far Stet is with the text of a stored file. */
public enum TextState {
    READING,
    READ,
    UNREADABLE
}
