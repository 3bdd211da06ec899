package stet.infra.audit;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import stet.infra.desk.Channel;
import stet.infra.desk.Metadata;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.store.LogIndex;
import stet.infra.family.Families;
import stet.infra.family.Subject;

/** Keeps what an auditor finds events by. */
@Component
@ProcessingGroup(ProcessingGroups.AUDIT)
final class AuditProjection {
    /**
     * The log is read in its order, so that the entry before is the newest one so far. Which article a statement is of, its
     * first event says.
     */
    private static final String RECORDED = """
            with event as (
                select * from {event}),
            placed as (
                select event.*,
                       greatest(max(at) over (order by log_index),
                                (select latest_at from audit_entry order by log_index desc limit 1)) as latest_at
                  from event),
            extent as (
                insert into audit_extent (size, lateness)
                select count(*), max(latest_at - at) from placed
                on conflict (one) do update
                   set size = audit_extent.size + excluded.size,
                       lateness = greatest(audit_extent.lateness, excluded.lateness))
            insert into audit_entry (log_index, at, person, type, article, statement, source, account, latest_at)
            select log_index, at, person, type,
                   coalesce(article, (select (birth.payload ->> 'article')::uuid from recorded_event birth
                                       where birth.stream = statement and birth.version = 0)),
                   statement, source, account, latest_at
              from placed
            """;

    private final Writes writes;
    private final Families families;

    AuditProjection(Writes writes, Families families) {
        this.writes = writes;
        this.families = families;
    }

    /** Stops at an event that does not say who asked for it, by which way: Stet writes none like that. */
    @EventHandler
    void on(DomainEventMessage<?> recorded) {
        Subject subject = families.subject(recorded.getPayload());
        writes.sql(RECORDED)
                .number("log_index", LogIndex.of(recorded))
                .instant("at", recorded.getTimestamp())
                .text("person", asked(recorded))
                .text("type", families.wireName(recorded.getPayloadType()))
                .id("article", subject.article())
                .id("statement", subject.statement())
                .id("source", subject.source())
                .text("account", subject.account())
                .changes(UUID.fromString(recorded.getIdentifier()))
                .write();
    }

    private static String asked(DomainEventMessage<?> recorded) {
        MetaData request = recorded.getMetaData();
        if (request.get(Metadata.ACTOR) instanceof String actor
                && request.get(Metadata.REQUEST_ID) instanceof String
                && Channel.named(request.get(Metadata.CHANNEL)).isPresent()) return actor;
        throw new IllegalArgumentException(
                "The event does not say who asked for it by which channel and request: no Stet recorded it like that.");
    }
}
