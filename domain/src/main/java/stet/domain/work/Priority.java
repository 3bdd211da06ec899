package stet.domain.work;

/** What comes first of what waits, besides what is due. */
public enum Priority {
    HIGH,
    NORMAL,
    LOW
}
