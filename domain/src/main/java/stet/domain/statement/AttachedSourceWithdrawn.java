package stet.domain.statement;

import stet.domain.source.SourceId;

/** A source that the claim rests on was withdrawn and carries no verdict any more. */
public record AttachedSourceWithdrawn(StatementId statement, SourceId source, String reason)
        implements StatementEvent {}
