package stet.domain.statement;

import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/** Someone judged that this statement has to be checked. */
public record ClaimFlagged(
        StatementId statement,
        @Nullable String reason,
        @Nullable String proposition,
        Person flaggedBy) implements StatementEvent {}
