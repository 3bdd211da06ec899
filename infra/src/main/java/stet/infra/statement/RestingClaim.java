package stet.infra.statement;

import org.jspecify.annotations.Nullable;
import stet.infra.evidence.AttachedSource;

/**
 * A claim that rests on a source, with how it uses it.
 *
 * @param language its article's, absent when nobody said it
 */
public record RestingClaim(
        StatementStatus status,
        String articleTitle,
        @Nullable String language,
        AttachedSource use) {}
