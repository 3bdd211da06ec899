package stet.infra.dossier;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.statement.AttachedSourceWithdrawn;
import stet.domain.statement.NoteAdded;
import stet.domain.statement.SourceAttached;
import stet.domain.statement.SourceDetached;
import stet.infra.Columns;
import stet.infra.eventstore.ProcessingGroups;
import stet.infra.eventstore.Writes;

/** Keeps what was gathered on a statement: how many sources, and the notes. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class FileProjection {
    private final JdbcClient jdbc;
    private final Writes writes;
    private final StatusChange change;

    FileProjection(JdbcClient jdbc, Writes writes, StatusChange change) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.change = change;
    }

    @EventHandler
    void on(SourceAttached event, @SequenceNumber long version) {
        change.of(event, version, "sources = sources + 1").write();
    }

    @EventHandler
    void on(SourceDetached event, @SequenceNumber long version) {
        change.of(event, version, "sources = sources - 1").write();
    }

    /** The source itself shows that it was withdrawn. */
    @EventHandler
    void on(AttachedSourceWithdrawn event, @SequenceNumber long version) {
        writes.sql("update statement_status set version = :version where statement = :statement")
                .param("version", version)
                .param("statement", event.statement().value())
                .write();
    }

    @EventHandler
    void on(NoteAdded event, @Timestamp Instant at, @SequenceNumber long version) {
        writes.sql("""
                with note as (
                    insert into statement_note values (:statement, :version, :text, :by, :at))
                update statement_status
                   set notes = notes + 1, version = :version
                 where statement = :statement
                """)
                .param("statement", event.statement().value())
                .param("version", version)
                .param("text", event.text())
                .param("by", event.writtenBy().id())
                .param("at", Columns.bound(at))
                .write();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate statement_note").update();
    }
}
