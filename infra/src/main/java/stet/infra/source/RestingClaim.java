package stet.infra.source;

import stet.infra.statement.AttachedSource;
import stet.infra.statement.StatementStatus;

/** A claim that rests on a source, with how it uses it. */
public record RestingClaim(StatementStatus status, String articleTitle, AttachedSource use) {}
