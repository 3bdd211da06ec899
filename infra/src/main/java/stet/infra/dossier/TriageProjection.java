package stet.infra.dossier;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.statement.CheckerAssigned;
import stet.domain.statement.CheckerReleased;
import stet.domain.statement.ClaimFlagged;
import stet.domain.statement.StatementDismissed;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRecorded;
import stet.infra.Columns;
import stet.infra.eventstore.ProcessingGroups;
import stet.infra.eventstore.Writes;

/** Keeps which statements are to be checked, and who checks them. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class TriageProjection {
    private final JdbcClient jdbc;
    private final Writes writes;
    private final StatusChange change;

    TriageProjection(JdbcClient jdbc, Writes writes, StatusChange change) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.change = change;
    }

    /** Its article's tally counts it since the article was taken in. */
    @EventHandler
    void on(StatementRecorded event, @SequenceNumber long version) {
        StatementId repeats = event.repeats();
        writes.sql("""
                insert into statement_status (statement, article, revision, position, range_start, range_end,
                                              text, kind, repeats, author, version)
                values (:statement, :article, :revision, :position, :start, :end,
                        :text, :kind, :repeats, :author, :version)
                """)
                .param("statement", event.statement().value())
                .param("article", event.article().value())
                .param("revision", event.revision())
                .param("position", event.position())
                .param("start", event.range().start())
                .param("end", event.range().end())
                .param("text", event.text())
                .param("kind", event.kind().name())
                .param("repeats", repeats == null ? null : repeats.value())
                .param("author", event.author())
                .param("version", version)
                .write();
    }

    @EventHandler
    void on(ClaimFlagged event, @Timestamp Instant at, @SequenceNumber long version) {
        change.of(event, version, """
                stage = 'OPEN', flag_reason = :reason, proposition = :proposition, waiting_since = :at,
                dismissal = null, dismissal_reason = null
                """)
                .param("reason", event.reason())
                .param("proposition", event.proposition())
                .param("at", Columns.bound(at))
                .write();
    }

    @EventHandler
    void on(StatementDismissed event, @SequenceNumber long version) {
        change.of(event, version, """
                stage = 'DISMISSED', dismissal = :kind, dismissal_reason = :reason,
                flag_reason = null, proposition = null, returned_reason = null, waiting_since = null
                """)
                .param("kind", event.kind().name())
                .param("reason", event.reason())
                .write();
    }

    @EventHandler
    void on(CheckerAssigned event, @Timestamp Instant at, @SequenceNumber long version) {
        change.of(event, version, """
                checker = :checker, waiting_since = case when stage = 'OPEN' then :at else waiting_since end
                """)
                .param("checker", event.checker().id())
                .param("at", Columns.bound(at))
                .write();
    }

    @EventHandler
    void on(CheckerReleased event, @Timestamp Instant at, @SequenceNumber long version) {
        change.of(event, version, """
                checker = null, waiting_since = case when stage = 'OPEN' then :at else waiting_since end
                """).param("at", Columns.bound(at)).write();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate statement_status").update();
    }
}
