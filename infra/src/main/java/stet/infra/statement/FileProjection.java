package stet.infra.statement;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementEvent.AttachedSourceWithdrawn;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.statement.StatementEvent.SourceDetached;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;

/** Keeps what was gathered on a statement: how many sources, and the notes. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class FileProjection {
    private final Writes writes;
    private final StatusChange change;

    FileProjection(Writes writes, StatusChange change) {
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
        writes.sql("""
                update statement_status status
                   set version = event.version
                  from {event}
                 where status.statement = event.statement
                """)
                .id("statement", event.statement().value())
                .number("version", version)
                .changes(event.statement().value())
                .write();
    }

    @EventHandler
    void on(NoteAdded event, @Timestamp Instant at, @SequenceNumber long version) {
        writes.sql("""
                with event as (
                    select * from {event}),
                note as (
                    insert into statement_note select statement, version, text, written_by, at from event)
                update statement_status status
                   set notes = notes + 1, version = event.version
                  from event
                 where status.statement = event.statement
                """)
                .id("statement", event.statement().value())
                .number("version", version)
                .text("text", event.text())
                .text("written_by", event.writtenBy().id())
                .instant("at", at)
                .changes(event.statement().value())
                .write();
    }
}
