package stet.domain.statement;

import stet.domain.Person;
import stet.domain.source.SourceId;

/** The claim no longer rests on this passage. */
public record SourceDetached(
        StatementId statement, AttachmentId attachment, SourceId source, String reason, Person detachedBy)
        implements StatementEvent {}
