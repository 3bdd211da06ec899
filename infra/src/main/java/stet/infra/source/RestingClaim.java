package stet.infra.source;

import stet.infra.dossier.AttachedSource;
import stet.infra.dossier.StatementStatus;

/** A claim that rests on a source, with how it uses it. */
public record RestingClaim(StatementStatus status, String articleTitle, AttachedSource use) {}
