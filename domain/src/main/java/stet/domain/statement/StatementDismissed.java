package stet.domain.statement;

import stet.domain.Person;

/** Someone judged that this statement needs no check. */
public record StatementDismissed(StatementId statement, Dismissal kind, String reason, Person dismissedBy)
        implements StatementEvent {}
