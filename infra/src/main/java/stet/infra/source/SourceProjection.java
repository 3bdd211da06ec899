package stet.infra.source;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.source.SourceEvent.OriginNamed;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.source.SourceEvent.SourceWithdrawn;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.lists.Search;

/** Keeps which sources there are. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class SourceProjection {
    private final Writes writes;

    SourceProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(SourceRegistered event, @Timestamp Instant at, @SequenceNumber long version) {
        String url = event.url();
        writes.sql("""
                insert into source_summary
                       (source, title, url, address, publisher, origin, registered_by, registered_at, version, found)
                select * from {event}
                """)
                .id("source", event.source().value())
                .text("title", event.title())
                .text("url", url)
                .text("address", url == null ? null : WebAddress.canonical(url))
                .text("publisher", event.publisher())
                .text("origin", event.origin())
                .text("registered_by", event.registeredBy().id())
                .instant("registered_at", at)
                .number("version", version)
                .text("found", Search.findable(event.title(), url, event.publisher()))
                .changes(event.source().value())
                .write();
    }

    @EventHandler
    void on(OriginNamed event, @SequenceNumber long version) {
        writes.sql("""
                update source_summary summary
                   set origin = event.origin, version = event.version
                  from {event}
                 where summary.source = event.source
                """)
                .id("source", event.source().value())
                .text("origin", event.origin())
                .number("version", version)
                .changes(event.source().value())
                .write();
    }

    @EventHandler
    void on(SourceWithdrawn event, @Timestamp Instant at, @SequenceNumber long version) {
        writes.sql("""
                update source_summary summary
                   set withdrawal_reason = event.reason, withdrawn_by = event.person, withdrawn_at = event.at,
                       version = event.version
                  from {event}
                 where summary.source = event.source
                """)
                .id("source", event.source().value())
                .text("reason", event.reason())
                .text("person", event.withdrawnBy().id())
                .instant("at", at)
                .number("version", version)
                .changes(event.source().value())
                .write();
    }
}
