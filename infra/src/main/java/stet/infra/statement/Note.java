package stet.infra.statement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.statement.NoteId;

/**
 * What someone left on a statement for the newsroom.
 *
 * @param claim the number of the claim that it is about, absent when it is about the statement
 * @param text its last wording
 * @param amendedAt when it got that, absent when it is as it was left
 */
public record Note(
        NoteId id,
        @Nullable Integer claim,
        String text,
        Person writtenBy,
        Instant writtenAt,
        @Nullable Instant amendedAt) {}
