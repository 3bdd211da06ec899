package stet.infra.statement;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementEvent.CheckerAssigned;
import stet.domain.statement.StatementEvent.CheckerReleased;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.ClaimReworded;
import stet.domain.statement.StatementEvent.StatementDismissed;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementEvent.TriageUndone;
import stet.domain.statement.StatementId;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;

/** Keeps which statements are to be checked, and who checks them. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class TriageProjection {
    /** What a flag or a dismissal changes, as it was until then, for whoever takes it back. */
    private static final String KEEP_BEFORE = """
            before_triage = jsonb_strip_nulls(jsonb_build_object(
                'stage', stage, 'flag_reason', flag_reason, 'proposition', status.proposition, 'dismissal', dismissal,
                'dismissal_reason', dismissal_reason, 'returned_reason', returned_reason,
                'text_before', text_before, 'reworded_at', reworded_at at time zone 'UTC',
                'waiting_since', waiting_since at time zone 'UTC')),
            """;

    private final Writes writes;
    private final StatusChange change;

    TriageProjection(Writes writes, StatusChange change) {
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
                select * from {event}
                """)
                .id("statement", event.statement().value())
                .id("article", event.article().value())
                .number("revision", event.revision())
                .number("position", event.position())
                .number("range_start", event.range().start())
                .number("range_end", event.range().end())
                .text("text", event.text())
                .text("kind", event.kind().name())
                .id("repeats", repeats == null ? null : repeats.value())
                .text("author", event.author())
                .number("version", version)
                .changes(event.statement().value())
                .follows(event.article().value())
                .write();
    }

    @EventHandler
    void on(ClaimFlagged event, @Timestamp Instant at, @SequenceNumber long version) {
        change.of(event, version, KEEP_BEFORE + """
                stage = 'OPEN', flag_reason = event.reason, proposition = event.proposition, reworded_at = null,
                waiting_since = event.at,
                dismissal = null, dismissal_reason = null
                """)
                .text("reason", event.reason())
                .text("proposition", event.proposition())
                .instant("at", at)
                .write();
    }

    @EventHandler
    void on(ClaimReworded event, @Timestamp Instant at, @SequenceNumber long version) {
        change.of(event, version, "proposition = event.proposition, reworded_at = event.at")
                .text("proposition", event.proposition())
                .instant("at", at)
                .write();
    }

    @EventHandler
    void on(StatementDismissed event, @SequenceNumber long version) {
        change.of(event, version, KEEP_BEFORE + """
                stage = 'DISMISSED', text_before = null, dismissal = event.kind, dismissal_reason = event.reason,
                flag_reason = null, proposition = null, reworded_at = null, returned_reason = null, waiting_since = null
                """)
                .text("kind", event.kind().name())
                .text("reason", event.reason())
                .write();
    }

    @EventHandler
    void on(TriageUndone event, @SequenceNumber long version) {
        change.of(event, version, """
                stage = before_triage ->> 'stage', flag_reason = before_triage ->> 'flag_reason',
                proposition = before_triage ->> 'proposition', dismissal = before_triage ->> 'dismissal',
                dismissal_reason = before_triage ->> 'dismissal_reason',
                returned_reason = before_triage ->> 'returned_reason',
                text_before = before_triage ->> 'text_before',
                reworded_at = (before_triage ->> 'reworded_at')::timestamp at time zone 'UTC',
                waiting_since = (before_triage ->> 'waiting_since')::timestamp at time zone 'UTC', before_triage = null
                """).write();
    }

    @EventHandler
    void on(CheckerAssigned event, @Timestamp Instant at, @SequenceNumber long version) {
        change.of(event, version, """
                checker = event.checker, waiting_since = case when stage = 'OPEN' then event.at else waiting_since end
                """)
                .text("checker", event.checker().id())
                .instant("at", at)
                .write();
    }

    @EventHandler
    void on(CheckerReleased event, @Timestamp Instant at, @SequenceNumber long version) {
        change.of(event, version, """
                checker = null, waiting_since = case when stage = 'OPEN' then event.at else waiting_since end
                """).instant("at", at).write();
    }
}
