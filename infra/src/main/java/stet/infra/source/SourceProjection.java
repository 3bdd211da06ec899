package stet.infra.source;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.source.SourceRegistered;
import stet.domain.source.SourceWithdrawn;
import stet.infra.Columns;
import stet.infra.WebAddress;
import stet.infra.eventstore.ProcessingGroups;
import stet.infra.eventstore.Writes;

/** Keeps which sources there are. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class SourceProjection {
    private final JdbcClient jdbc;
    private final Writes writes;

    SourceProjection(JdbcClient jdbc, Writes writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    @EventHandler
    void on(SourceRegistered event, @Timestamp Instant at, @SequenceNumber long version) {
        String url = event.url();
        writes.sql("""
                insert into source_summary
                       (source, title, url, address, publisher, origin, registered_by, registered_at, version)
                values (:source, :title, :url, :address, :publisher, :origin, :by, :at, :version)
                """)
                .param("source", event.source().value())
                .param("title", event.title())
                .param("url", url)
                .param("address", url == null ? null : WebAddress.normalised(url))
                .param("publisher", event.publisher())
                .param("origin", event.origin())
                .param("by", event.registeredBy().id())
                .param("at", Columns.bound(at))
                .param("version", version)
                .write();
    }

    @EventHandler
    void on(SourceWithdrawn event, @Timestamp Instant at, @SequenceNumber long version) {
        writes.sql("""
                update source_summary
                   set withdrawal_reason = :reason, withdrawn_by = :by, withdrawn_at = :at, version = :version
                 where source = :source
                """)
                .param("source", event.source().value())
                .param("reason", event.reason())
                .param("by", event.withdrawnBy().id())
                .param("at", Columns.bound(at))
                .param("version", version)
                .write();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate source_summary").update();
    }
}
