package stet.domain.statement;

import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/** A second person confirmed the proposed verdict, whatever the verdict is. */
public record StatementVerified(
        StatementId statement, Verdict verdict, @Nullable String note, Person verifiedBy) implements StatementEvent {}
