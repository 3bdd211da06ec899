package stet.domain.statement;

/** How far a statement has come, whatever its verdict is. */
public enum Workflow {
    UNTRIAGED,
    DISMISSED,
    FLAGGED,
    IN_CHECK,
    QUERY_OPEN,
    IN_REVIEW,
    VERIFIED
}
