package stet.infra.statement;

import java.time.Instant;
import stet.domain.Person;

/** What someone left on a statement for the newsroom. */
public record Note(String text, Person writtenBy, Instant writtenAt) {}
