package stet.infra.statement;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;

/** Keeps the notes on statements, with each wording that they had. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class NoteProjection {
    private final Writes writes;

    NoteProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(NoteAdded event, @Timestamp Instant at, @SequenceNumber long version) {
        writes.sql("""
                with event as (
                    select * from {event}),
                wording as (
                    insert into statement_note (statement, version, note, text, written_by, written_at)
                    select statement, version, note, text, written_by, at from event)
                update statement_status status
                   set notes = notes + 1, version = event.version
                  from event
                 where status.statement = event.statement
                """)
                .id("statement", event.statement().value())
                .id("note", event.note().value())
                .number("version", version)
                .text("text", event.text())
                .text("written_by", event.writtenBy().id())
                .instant("at", at)
                .changes(event.statement().value())
                .write();
    }
}
