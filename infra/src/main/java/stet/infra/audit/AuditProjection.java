package stet.infra.audit;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.infra.Columns;
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
            with place as (
                select greatest(:at, (select latest_at from audit_entry order by log_index desc limit 1)) as latest_at),
            extent as (
                update audit_extent
                   set size = size + 1, lateness = greatest(lateness, place.latest_at - :at)
                  from place)
            insert into audit_entry
            select :index, :id::uuid, :at, :person, :channel, :type, :subject::uuid, :version,
                   coalesce(:article::uuid, (select first.article from audit_entry first
                                              where first.statement = :statement::uuid
                                              order by first.log_index
                                              limit 1)),
                   :statement::uuid, :source::uuid, :request, :cause::text, place.latest_at
              from place
            """;

    private final JdbcClient jdbc;
    private final Writes writes;

    AuditProjection(JdbcClient jdbc, Writes writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    @EventHandler
    void on(DomainEventMessage<?> recorded) {
        Subject subject = Subject.of(recorded.getPayload());
        MetaData request = recorded.getMetaData();
        writes.sql(RECORDED)
                .param("index", LogIndex.of(recorded))
                .param("id", recorded.getIdentifier())
                .param("at", Columns.bound(recorded.getTimestamp()))
                .param("person", request.get(Metadata.ACTOR))
                .param("channel", request.get(Metadata.CHANNEL))
                .param("type", WireNames.of(recorded.getPayloadType()))
                .param("subject", recorded.getAggregateIdentifier())
                .param("version", recorded.getSequenceNumber())
                .param("article", subject.article())
                .param("statement", subject.statement())
                .param("source", subject.source())
                .param("request", request.get(Metadata.REQUEST_ID))
                .param("cause", request.get(Metadata.CAUSE))
                .write();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate audit_entry").update();
        jdbc.sql("update audit_extent set size = 0, lateness = '0'").update();
    }
}
