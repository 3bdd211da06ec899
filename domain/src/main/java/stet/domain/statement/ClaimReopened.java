package stet.domain.statement;

import stet.domain.Person;

/** A verified claim is being checked again. */
public record ClaimReopened(StatementId statement, String reason, Person reopenedBy) implements StatementEvent {}
