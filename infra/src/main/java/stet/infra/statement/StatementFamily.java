package stet.infra.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.source.SourceId;
import stet.domain.statement.AttachmentId;
import stet.domain.statement.NoteId;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementEvent.AttachedSourceWithdrawn;
import stet.domain.statement.StatementEvent.CheckerAssigned;
import stet.domain.statement.StatementEvent.CheckerReleased;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.ClaimReopened;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.statement.StatementEvent.SourceDetached;
import stet.domain.statement.StatementEvent.StatementDismissed;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementEvent.VerdictReturned;
import stet.domain.statement.StatementId;
import stet.infra.family.EventType;
import stet.infra.family.Family;
import stet.infra.family.PlainId;
import stet.infra.family.Subject;
import tools.jackson.databind.node.ObjectNode;

/** The statements of articles, and the claims in them. */
@Component
public final class StatementFamily implements Family<StatementEvent> {
    static final String NAME = "statement";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<StatementEvent> events() {
        return StatementEvent.class;
    }

    @Override
    public List<EventType<? extends StatementEvent>> types() {
        return List.of(
                EventType.of("statement-recorded", StatementRecorded.class),
                EventType.of("claim-flagged", ClaimFlagged.class),
                EventType.of("statement-dismissed", StatementDismissed.class),
                EventType.of("checker-assigned", CheckerAssigned.class),
                EventType.of("checker-released", CheckerReleased.class),
                EventType.of("source-attached", SourceAttached.class),
                EventType.of("source-detached", SourceDetached.class),
                EventType.of("attached-source-withdrawn", AttachedSourceWithdrawn.class),
                EventType.of("verdict-proposed", VerdictProposed.class),
                EventType.of("statement-verified", StatementVerified.class),
                EventType.of("verdict-returned", VerdictReturned.class),
                EventType.of("claim-reopened", ClaimReopened.class),
                EventType.of("verdict-became-stale", VerdictBecameStale.class),
                EventType.of("note-added", NoteAdded.class).after(StatementFamily::nameNote));
    }

    /** A note that had no name is named after the event that left it. */
    private static void nameNote(ObjectNode noteAdded, String eventId) {
        noteAdded.put("note", eventId);
    }

    @Override
    public List<PlainId<?>> ids() {
        return List.of(
                PlainId.uuid(StatementId.class, StatementId::new),
                PlainId.uuid(AttachmentId.class, AttachmentId::new),
                PlainId.uuid(NoteId.class, NoteId::new));
    }

    @Override
    public Subject subject(StatementEvent event) {
        SourceId source = source(event);
        return new Subject(
                event instanceof StatementRecorded recorded ? recorded.article().value() : null,
                event.statement().value(),
                source == null ? null : source.value());
    }

    private static @Nullable SourceId source(StatementEvent event) {
        return switch (event) {
            case SourceAttached attached -> attached.attachment().source();
            case SourceDetached detached -> detached.source();
            case AttachedSourceWithdrawn withdrawn -> withdrawn.source();
            case VerdictBecameStale stale -> stale.staleness().source();
            case StatementRecorded _,
                    ClaimFlagged _,
                    StatementDismissed _,
                    CheckerAssigned _,
                    CheckerReleased _,
                    VerdictProposed _,
                    StatementVerified _,
                    VerdictReturned _,
                    ClaimReopened _,
                    NoteAdded _ -> null;
        };
    }

    @Override
    public String sentence(StatementEvent event, @Nullable String source) {
        return StatementSentence.of(event, source);
    }
}
