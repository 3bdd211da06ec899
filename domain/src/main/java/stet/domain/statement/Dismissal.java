package stet.domain.statement;

/** Why a statement needs no check. */
public enum Dismissal {
    /** Nothing in it could be true or false: an opinion, a question, a heading. */
    NOT_CHECKABLE,
    /** It could be checked, but nobody would be misled if it were wrong. */
    NOT_CHECK_WORTHY
}
