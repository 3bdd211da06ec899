package stet.domain.enquiry;

/** How far a query has come. */
public enum QueryState {
    OPEN,
    ANSWERED,
    WITHDRAWN
}
