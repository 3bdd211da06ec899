package stet.infra.statement;

import java.time.Instant;
import stet.domain.Person;
import stet.domain.statement.NoteId;

/** What someone left on a statement for the newsroom. */
public record Note(NoteId id, String text, Person writtenBy, Instant writtenAt) {}
