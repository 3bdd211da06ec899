package stet.domain.text;

/** What part of an article a statement is. */
public enum StatementKind {
    SENTENCE,
    HEADING,
    BYLINE,
    CAPTION
}
