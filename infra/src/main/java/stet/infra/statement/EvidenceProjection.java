package stet.infra.statement;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementEvent.AttachedSourceWithdrawn;
import stet.domain.statement.StatementEvent.AttachmentAmended;
import stet.domain.statement.StatementEvent.ClaimEvent;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.statement.StatementEvent.SourceDetached;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.standing.StatusChange;

/** Keeps how many sources a claim rests on. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class EvidenceProjection {
    private static final String COUNTED = """
            update claim set sources = claim.sources + event.by::int
                  from event
                 where claim.statement = event.statement and claim.number = event.claim
            """;

    private final Writes writes;
    private final StatusChange change;

    EvidenceProjection(Writes writes, StatusChange change) {
        this.writes = writes;
        this.change = change;
    }

    @EventHandler
    void on(SourceAttached event, DomainEventMessage<?> recorded) {
        count(event, recorded, 1);
    }

    @EventHandler
    void on(SourceDetached event, DomainEventMessage<?> recorded) {
        count(event, recorded, -1);
    }

    private void count(ClaimEvent event, DomainEventMessage<?> recorded, int by) {
        change.ofClaims(
                        event,
                        recorded,
                        COUNTED,
                        StatusChange.AS_ITS_CLAIMS + ", sources = status.sources + event.by::int")
                .number("claim", event.claim())
                .number("by", by)
                .write();
    }

    /** The passage itself shows what it says now. */
    @EventHandler
    void on(AttachmentAmended event, DomainEventMessage<?> recorded) {
        count(event, recorded);
    }

    /** The source itself shows that it was withdrawn. */
    @EventHandler
    void on(AttachedSourceWithdrawn event, DomainEventMessage<?> recorded) {
        count(event, recorded);
    }

    /** Nothing of the status changes but how many events it is made of. */
    private void count(StatementEvent event, DomainEventMessage<?> recorded) {
        writes.sql("""
                update statement_status status
                   set version = event.version
                  from {event}
                 where status.statement = event.statement
                """)
                .id("statement", event.statement().value())
                .number("version", recorded.getSequenceNumber())
                .changes(event.statement().value())
                .write();
    }
}
