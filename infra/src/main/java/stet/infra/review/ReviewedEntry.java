package stet.infra.review;

import org.jspecify.annotations.Nullable;
import stet.infra.audit.AuditEntry;

/** An entry of a review with its last mark, if it has one. */
public record ReviewedEntry(AuditEntry entry, @Nullable EntryMark mark) {}
