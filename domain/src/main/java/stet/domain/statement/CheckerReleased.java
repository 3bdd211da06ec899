package stet.domain.statement;

import stet.domain.Person;

/** The claim has no checker any more. */
public record CheckerReleased(StatementId statement, Person checker, Person releasedBy) implements StatementEvent {}
