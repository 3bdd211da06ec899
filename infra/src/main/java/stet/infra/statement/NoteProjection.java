package stet.infra.statement;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.statement.NoteId;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementEvent.NoteAmended;
import stet.domain.statement.StatementEvent.NoteEvent;
import stet.infra.engine.project.Write;
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
        Integer claim = event.claim();
        wording(event, event.note(), version, 1)
                .text("claim", claim == null ? null : claim.toString())
                .text("text", event.text())
                .text("written_by", event.writtenBy().id())
                .instant("at", at)
                .write();
    }

    @EventHandler
    void on(NoteAmended event, @Timestamp Instant at, @SequenceNumber long version) {
        wording(event, event.note(), version, 0)
                .text("claim", null)
                .text("text", event.text())
                .text("written_by", event.amendedBy().id())
                .instant("at", at)
                .write();
    }

    private Write wording(NoteEvent event, NoteId note, long version, int more) {
        return writes.sql("""
                with event as (
                    select * from {event}),
                wording as (
                    insert into statement_note (statement, version, note, claim, text, written_by, written_at)
                    select statement, version, note, claim::int, text, written_by, at from event)
                update statement_status status
                   set notes = notes + event.more::int, version = event.version
                  from event
                 where status.statement = event.statement
                """)
                .id("statement", event.statement().value())
                .id("note", note.value())
                .number("version", version)
                .number("more", more)
                .changes(event.statement().value());
    }
}
