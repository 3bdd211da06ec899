package stet.infra.statement;

/** A claim that rests on a source, with how it uses it. */
public record RestingClaim(StatementStatus status, String articleTitle, AttachedSource use) {}
