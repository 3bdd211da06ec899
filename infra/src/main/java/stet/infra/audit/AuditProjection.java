package stet.infra.audit;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import stet.infra.command.Metadata;
import stet.infra.eventstore.LogIndex;
import stet.infra.eventstore.ProcessingGroups;
import stet.infra.eventstore.WireNames;
import stet.infra.eventstore.Writes;

/** Keeps what an auditor finds events by. */
@Component
@ProcessingGroup(ProcessingGroups.AUDIT)
final class AuditProjection {
    /** The log is read in its order, so that the entry before is the newest one so far. */
    private static final String RECORDED = """
            with event as (
                select * from {event}),
            placed as (
                select event.*,
                       greatest(max(at) over (order by log_index),
                                (select latest_at from audit_entry order by log_index desc limit 1)) as latest_at,
                       case when statement is not null
                            then first_value(article) over (partition by statement order by log_index) end as birth
                  from event),
            extent as (
                insert into audit_extent (size, lateness)
                select count(*), max(latest_at - at) from placed
                on conflict (one) do update
                   set size = audit_extent.size + excluded.size,
                       lateness = greatest(audit_extent.lateness, excluded.lateness))
            insert into audit_entry
            select log_index, event_id, at, person, channel, type, subject, version,
                   coalesce(article, birth, (select first.article from audit_entry first
                                              where first.statement = placed.statement
                                              order by first.log_index
                                              limit 1)),
                   statement, source, request_id, cause, latest_at
              from placed
            """;

    private final Writes writes;

    AuditProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(DomainEventMessage<?> recorded) {
        Subject subject = Subject.of(recorded.getPayload());
        MetaData request = recorded.getMetaData();
        writes.sql(RECORDED)
                .number("log_index", LogIndex.of(recorded))
                .id("event_id", UUID.fromString(recorded.getIdentifier()))
                .instant("at", recorded.getTimestamp())
                .text("person", (String) request.get(Metadata.ACTOR))
                .text("channel", (String) request.get(Metadata.CHANNEL))
                .text("type", WireNames.of(recorded.getPayloadType()))
                .id("subject", UUID.fromString(recorded.getAggregateIdentifier()))
                .number("version", recorded.getSequenceNumber())
                .id("article", subject.article())
                .id("statement", subject.statement())
                .id("source", subject.source())
                .text("request_id", (String) request.get(Metadata.REQUEST_ID))
                .text("cause", (String) request.get(Metadata.CAUSE))
                .changes(UUID.fromString(recorded.getIdentifier()))
                .write();
    }
}
