package stet.domain.statement;

import stet.domain.Person;

/** A checker says what the evidence shows; a second person has yet to agree. */
public record VerdictProposed(StatementId statement, Conclusion conclusion, Person proposedBy)
        implements StatementEvent {}
