package stet.domain.statement;

import stet.domain.Person;

/** The claim has a checker. */
public record CheckerAssigned(StatementId statement, Person checker, Person assignedBy) implements StatementEvent {}
