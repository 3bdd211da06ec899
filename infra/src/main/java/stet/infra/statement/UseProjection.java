package stet.infra.statement;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.evidence.Attachment;
import stet.domain.statement.StatementEvent.AttachmentAmended;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.statement.StatementEvent.SourceDetached;
import stet.infra.engine.project.Write;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.evidence.SightingRow;

/** Keeps which claims rest on which passages of which sources. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class UseProjection {
    private final Writes writes;

    UseProjection(Writes writes) {
        this.writes = writes;
    }

    /** A source counts a claim once, however many of its passages the claim rests on. */
    @EventHandler
    void on(SourceAttached event, @Timestamp Instant at) {
        Attachment attachment = event.attachment();
        Write write = writes.sql("""
                with event as (
                    select * from {event}),
                use as (
                    insert into source_use (attachment, statement, claim, source, stance, origin, excerpt, locator, attached_by, attached_at, %1$s)
                    select attachment, statement, claim, source, stance, origin, excerpt, locator, attached_by, at, %1$s from event),
                counted as (
                    select source, count(distinct (statement, claim)) as claims
                      from event
                     where not exists (select from source_use other
                                        where other.statement = event.statement and other.claim = event.claim
                                          and other.source = event.source)
                     group by source)
                update source_summary summary
                   set claims = summary.claims + counted.claims
                  from counted
                 where summary.source = counted.source
                """.formatted(SightingRow.COLUMNS));
        SightingRow.write(write, attachment.sighting())
                .id("attachment", attachment.id().value())
                .id("statement", event.statement().value())
                .number("claim", event.claim())
                .id("source", attachment.source().value())
                .text("stance", attachment.stance().name())
                .text("origin", attachment.origin())
                .text("excerpt", attachment.excerpt())
                .text("locator", attachment.locator())
                .text("attached_by", event.attachedBy().id())
                .instant("at", at)
                .changes(attachment.id().value())
                .follows(attachment.source().value())
                .write();
    }

    @EventHandler
    void on(AttachmentAmended event, @Timestamp Instant at) {
        Attachment attachment = event.attachment();
        Write write = writes.sql("""
                update source_use use
                   set stance = event.stance, excerpt = event.excerpt, locator = event.locator, amended_at = event.at,
                       (%s) = (select %s)
                  from {event}
                 where use.attachment = event.attachment
                """.formatted(SightingRow.COLUMNS, SightingRow.OF_EVENT));
        SightingRow.write(write, attachment.sighting())
                .id("attachment", attachment.id().value())
                .text("stance", attachment.stance().name())
                .text("excerpt", attachment.excerpt())
                .text("locator", attachment.locator())
                .instant("at", at)
                .changes(attachment.id().value())
                .write();
    }

    @EventHandler
    void on(SourceDetached event) {
        writes.sql("""
                with event as (
                    select * from {event}),
                use as (
                    delete from source_use where attachment in (select attachment from event)),
                counted as (
                    select source, count(distinct (statement, claim)) as claims
                      from event
                     where not exists (select from source_use other
                                        where other.statement = event.statement and other.claim = event.claim
                                          and other.source = event.source
                                          and other.attachment not in (select attachment from event))
                     group by source)
                update source_summary summary
                   set claims = summary.claims - counted.claims
                  from counted
                 where summary.source = counted.source
                """)
                .id("attachment", event.attachment().value())
                .id("statement", event.statement().value())
                .number("claim", event.claim())
                .id("source", event.source().value())
                .changes(event.attachment().value())
                .write();
    }
}
