package stet.infra.audit;

/** The two ways to read a log. */
public enum AuditOrder {
    NEWEST_FIRST,
    OLDEST_FIRST
}
