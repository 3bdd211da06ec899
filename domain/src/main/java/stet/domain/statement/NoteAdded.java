package stet.domain.statement;

import stet.domain.Person;

/** Someone left a note for the newsroom. */
public record NoteAdded(StatementId statement, String text, Person writtenBy) implements StatementEvent {}
