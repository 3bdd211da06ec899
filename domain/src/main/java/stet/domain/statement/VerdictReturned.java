package stet.domain.statement;

import stet.domain.Person;

/** The reviewer sent the proposed verdict back for more work. */
public record VerdictReturned(StatementId statement, String reason, Person returnedBy) implements StatementEvent {}
