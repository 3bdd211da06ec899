package stet.infra.source;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.statement.Attachment;
import stet.domain.statement.SourceAttached;
import stet.domain.statement.SourceDetached;
import stet.infra.Columns;
import stet.infra.eventstore.ProcessingGroups;
import stet.infra.eventstore.Writes;

/** Keeps which claims rest on which passages of which sources. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class UseProjection {
    private final JdbcClient jdbc;
    private final Writes writes;

    UseProjection(JdbcClient jdbc, Writes writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** A source counts a claim once, however many of its passages the claim rests on. */
    @EventHandler
    void on(SourceAttached event, @Timestamp Instant at) {
        Attachment attachment = event.attachment();
        writes.sql("""
                with use as (
                    insert into source_use
                    values (:attachment, :statement, :source, :stance, :origin, :excerpt, :locator, :by, :at))
                update source_summary
                   set claims = claims + 1
                 where source = :source
                   and not exists (select from source_use where statement = :statement and source = :source)
                """)
                .param("attachment", attachment.id().value())
                .param("statement", event.statement().value())
                .param("source", attachment.source().value())
                .param("stance", attachment.stance().name())
                .param("origin", attachment.origin())
                .param("excerpt", attachment.excerpt())
                .param("locator", attachment.locator())
                .param("by", event.attachedBy().id())
                .param("at", Columns.bound(at))
                .write();
    }

    @EventHandler
    void on(SourceDetached event) {
        writes.sql("""
                with use as (
                    delete from source_use where attachment = :attachment)
                update source_summary
                   set claims = claims - 1
                 where source = :source
                   and not exists (select from source_use
                                    where statement = :statement and source = :source and attachment <> :attachment)
                """)
                .param("attachment", event.attachment().value())
                .param("statement", event.statement().value())
                .param("source", event.source().value())
                .write();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate source_use").update();
    }
}
