package stet.infra.fix;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.fix.FixEvent;
import stet.domain.fix.FixEvent.FixAccepted;
import stet.domain.fix.FixEvent.FixApplied;
import stet.domain.fix.FixEvent.FixDeclined;
import stet.domain.fix.FixEvent.FixProposed;
import stet.domain.fix.FixEvent.FixWithdrawn;
import stet.domain.fix.FixState;
import stet.infra.engine.project.Write;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.store.LogIndex;

/** Keeps the fixes that were proposed, and what became of each. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class FixProjection {
    private static final String PROPOSED = """
            insert into statement_fix (fix, fixes, statement, article, revision, was, replacement, reason, claim, kind, state,
                                       proposed_by, proposed_at, version, open_from)
            select fix, fixes, statement, article, revision, was, replacement, reason, nullif(claim, 0), kind, state,
                   proposed_by, proposed_at, version, index
              from {event}
            """;

    /** Words that are let stand after all were no error that was caught. */
    private static final String DECIDED = """
            update statement_fix fix
               set state = event.state, version = event.version, open_until = coalesce(fix.open_until, event.index),
                   decided_by = event.person, decided_at = event.at, decision_reason = event.reason,
                   caught_at = case when event.refuted = 1 then event.at end
              from {event}
             where fix.fix = event.fix
            """;

    private static final String APPLIED = """
            update statement_fix fix
               set state = event.state, version = event.version, open_until = coalesce(fix.open_until, event.index),
                   applied_in = event.revision, applied_at = event.at,
                   caught_at = coalesce(fix.caught_at, case when event.refuted = 1 then event.at end)
              from {event}
             where fix.fix = event.fix
            """;

    private final Writes writes;

    FixProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(FixProposed event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        Integer claim = event.claim();
        of(PROPOSED, event, FixState.OPEN, recorded)
                .id("fixes", FixStreams.of(event.statement()))
                .id("statement", event.statement().value())
                .id("article", event.article().value())
                .number("revision", event.revision())
                .text("was", event.was())
                .text("replacement", event.replacement())
                .text("reason", event.reason())
                .number("claim", claim == null ? 0 : claim)
                .text("kind", event.kind().name())
                .text("proposed_by", event.proposedBy().id())
                .instant("proposed_at", at)
                .write();
    }

    @EventHandler
    void on(FixAccepted event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        decided(event, FixState.ACCEPTED, event.acceptedBy(), at, recorded)
                .text("reason", null)
                .number("refuted", event.refuted() ? 1 : 0)
                .write();
    }

    @EventHandler
    void on(FixDeclined event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        decided(event, FixState.DECLINED, event.declinedBy(), at, recorded)
                .text("reason", event.reason())
                .number("refuted", 0)
                .write();
    }

    @EventHandler
    void on(FixWithdrawn event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        decided(event, FixState.WITHDRAWN, event.withdrawnBy(), at, recorded)
                .text("reason", null)
                .number("refuted", 0)
                .write();
    }

    @EventHandler
    void on(FixApplied event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        of(APPLIED, event, FixState.APPLIED, recorded)
                .number("revision", event.revision())
                .number("refuted", event.refuted() ? 1 : 0)
                .instant("at", at)
                .write();
    }

    private Write decided(FixEvent event, FixState state, Person by, Instant at, DomainEventMessage<?> recorded) {
        return of(DECIDED, event, state, recorded).text("person", by.id()).instant("at", at);
    }

    private Write of(String sql, FixEvent event, FixState state, DomainEventMessage<?> recorded) {
        return writes.sql(sql)
                .id("fix", event.fix().value())
                .text("state", state.name())
                .number("version", recorded.getSequenceNumber())
                .number("index", LogIndex.of(recorded))
                .changes(FixStreams.of(event.statement()));
    }
}
