package stet.infra.link;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.link.Contradiction;
import stet.domain.link.LinkEvent;
import stet.domain.link.LinkEvent.ClaimsLinked;
import stet.domain.link.LinkEvent.ClaimsUnlinked;
import stet.domain.link.LinkEvent.ContradictionEnded;
import stet.domain.link.LinkEvent.ContradictionOpened;
import stet.domain.link.LinkEvent.ContradictionResolved;
import stet.domain.link.LinkEvent.VerdictTakenOver;
import stet.domain.statement.StatementEvent.TreatedSeparately;
import stet.infra.engine.project.Write;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;

/** Keeps how claims hang together, and which contradictions are open. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class LinkProjection {
    /** Claims that are linked again begin anew, under the same name. */
    private static final String LINKED = """
            insert into claim_link (link, from_statement, from_claim, to_statement, to_claim, kind, reason, state,
                                    linked_by, linked_at, contradiction, version)
            select link, from_statement, from_claim, to_statement, to_claim, kind, reason, 'LINKED', person, at, contradiction, version
              from {event}
            on conflict (link) do update
               set from_statement = excluded.from_statement, from_claim = excluded.from_claim,
                   to_statement = excluded.to_statement, to_claim = excluded.to_claim,
                   kind = excluded.kind, reason = excluded.reason, state = excluded.state,
                   linked_by = excluded.linked_by, linked_at = excluded.linked_at,
                   unlinked_by = null, unlinked_at = null, unlinked_reason = null,
                   contradiction = excluded.contradiction, opened_at = null,
                   resolved_by = null, resolved_at = null, resolved_reason = null, version = excluded.version
            """;

    private static final String UNLINKED = """
            update claim_link link
               set state = 'UNLINKED', unlinked_by = event.person, unlinked_at = event.at, unlinked_reason = event.reason,
                   contradiction = event.contradiction, opened_at = null,
                   resolved_by = null, resolved_at = null, resolved_reason = null, version = event.version
              from {event}
             where link.link = event.link
            """;

    private static final String NOTICED = """
            update claim_link link
               set contradiction = event.contradiction, opened_at = event.at,
                   resolved_by = null, resolved_at = null, resolved_reason = null, version = event.version
              from {event}
             where link.link = event.link
            """;

    private static final String RESOLVED = """
            update claim_link link
               set contradiction = event.contradiction, resolved_by = event.person, resolved_at = event.at,
                   resolved_reason = event.reason, version = event.version
              from {event}
             where link.link = event.link
            """;

    private static final String GONE_ON = """
            update claim_link link
               set version = event.version
              from {event}
             where link.link = event.link
            """;

    /** That it is asked once with no other any more is for good. */
    private static final String SEPARATE = """
            update statement_status status
               set separate = true, version = event.version
              from {event}
             where status.statement = event.statement
            """;

    private final Writes writes;

    LinkProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(ClaimsLinked event, @Timestamp Instant at, @SequenceNumber long version) {
        of(LINKED, event, version)
                .id("from_statement", event.from().statement().value())
                .number("from_claim", event.from().claim())
                .id("to_statement", event.to().statement().value())
                .number("to_claim", event.to().claim())
                .text("kind", event.kind().name())
                .text("reason", event.reason())
                .text("person", event.linkedBy().id())
                .text("contradiction", Contradiction.NONE.name())
                .instant("at", at)
                .write();
    }

    @EventHandler
    void on(ClaimsUnlinked event, @Timestamp Instant at, @SequenceNumber long version) {
        of(UNLINKED, event, version)
                .text("person", event.unlinkedBy().id())
                .text("reason", event.reason())
                .text("contradiction", Contradiction.NONE.name())
                .instant("at", at)
                .write();
    }

    @EventHandler
    void on(ContradictionOpened event, @Timestamp Instant at, @SequenceNumber long version) {
        of(NOTICED, event, version)
                .text("contradiction", Contradiction.OPEN.name())
                .instant("at", at)
                .write();
    }

    @EventHandler
    void on(ContradictionEnded event, @SequenceNumber long version) {
        of(NOTICED, event, version)
                .text("contradiction", Contradiction.NONE.name())
                .instant("at", null)
                .write();
    }

    @EventHandler
    void on(ContradictionResolved event, @Timestamp Instant at, @SequenceNumber long version) {
        of(RESOLVED, event, version)
                .text("contradiction", Contradiction.RESOLVED.name())
                .text("person", event.resolvedBy().id())
                .text("reason", event.reason())
                .instant("at", at)
                .write();
    }

    @EventHandler
    void on(VerdictTakenOver event, @SequenceNumber long version) {
        of(GONE_ON, event, version).write();
    }

    @EventHandler
    void on(TreatedSeparately event, @SequenceNumber long version) {
        writes.sql(SEPARATE)
                .id("statement", event.statement().value())
                .number("version", version)
                .changes(event.statement().value())
                .write();
    }

    private Write of(String sql, LinkEvent event, long version) {
        return writes.sql(sql)
                .id("link", event.link().value())
                .number("version", version)
                .changes(event.link().value());
    }
}
