package stet.domain.statement;

import stet.domain.Person;

/** The claim rests on one more passage of a source. */
public record SourceAttached(StatementId statement, Attachment attachment, Person attachedBy)
        implements StatementEvent {}
