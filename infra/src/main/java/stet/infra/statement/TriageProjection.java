package stet.infra.statement;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.claim.ClaimWords;
import stet.domain.statement.StatementEvent.CheckerAssigned;
import stet.domain.statement.StatementEvent.CheckerReleased;
import stet.domain.statement.StatementEvent.ClaimDismissed;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.ClaimReworded;
import stet.domain.statement.StatementEvent.StatementDismissed;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementEvent.TriageUndone;
import stet.domain.statement.StatementId;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.store.LogIndex;
import stet.infra.standing.StatusChange;

/** Keeps which statements are to be checked, and who checks them. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class TriageProjection {
    /** What a flag or a dismissal changes of the statement itself, as it was until then, for whoever takes it back. */
    private static final String KEEP_BEFORE = """
            before_triage = jsonb_strip_nulls(jsonb_build_object(
                'stage', status.stage, 'dismissal', status.dismissal, 'dismissal_reason', status.dismissal_reason,
                'text_before', status.text_before)),
            """;

    private static final String FLAGGED = """
            insert into claim (statement, number, stage, kind, words_start, words_end, words, flag_reason, proposition, waiting_since)
                select statement, claim, 'OPEN', kind, words_start::int, words_end::int, words, reason, proposition, at from event
                on conflict (statement, number) do update
                   set stage = 'OPEN', stage_before = claim.stage, kind = excluded.kind, words_start = excluded.words_start,
                       words_end = excluded.words_end, words = excluded.words, flag_reason = excluded.flag_reason,
                       proposition = excluded.proposition, reworded_at = null, returned_reason = null,
                       waiting_since = excluded.waiting_since
            """;

    /** What was aside from an earlier dismissal comes back with none. */
    private static final String ALL_ASIDE = """
            update claim set stage = case claim.stage when 'OPEN' then 'ASIDE' else 'DISMISSED' end
                  from event
                 where claim.statement = event.statement and claim.stage in ('OPEN', 'ASIDE')
            """;

    private static final String ALL_BACK = """
            update claim set stage = 'OPEN'
                  from event
                 where claim.statement = event.statement and claim.stage = 'ASIDE'
            """;
    private static final String NOT_FLAGGED = """
            update claim set stage = coalesce(stage_before, 'DISMISSED'), stage_before = null
                  from event
                 where claim.statement = event.statement and claim.number = event.claim
            """;
    private static final String AS_BEFORE = StatusChange.AS_ITS_CLAIMS + """
            , dismissal = before_triage ->> 'dismissal', dismissal_reason = before_triage ->> 'dismissal_reason',
            text_before = before_triage ->> 'text_before', before_triage = null
            """;

    private final Writes writes;
    private final StatusChange change;

    TriageProjection(Writes writes, StatusChange change) {
        this.writes = writes;
        this.change = change;
    }

    /** Its article's tally counts it since the article was taken in. */
    @EventHandler
    void on(StatementRecorded event, DomainEventMessage<?> recorded) {
        StatementId repeats = event.repeats();
        writes.sql("""
                insert into statement_status (statement, article, revision, position, range_start, range_end,
                                              text, kind, repeats, author, version, held_from)
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
                .number("version", recorded.getSequenceNumber())
                .number("held_from", LogIndex.of(recorded))
                .changes(event.statement().value())
                .follows(event.article().value())
                .write();
    }

    @EventHandler
    void on(ClaimFlagged event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        ClaimWords words = event.words();
        change.ofClaims(event, recorded, FLAGGED, KEEP_BEFORE + StatusChange.AS_ITS_CLAIMS + """
                , dismissal = null, dismissal_reason = null
                """)
                .number("claim", event.claim())
                .text("kind", event.kind().name())
                .text("words_start", words == null ? null : Integer.toString(words.start()))
                .text("words_end", words == null ? null : Integer.toString(words.end()))
                .text("words", words == null ? null : words.text())
                .text("reason", event.reason())
                .text("proposition", event.proposition())
                .instant("at", at)
                .write();
    }

    @EventHandler
    void on(ClaimReworded event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        change.ofWords(event, recorded, "proposition = event.proposition, reworded_at = event.at")
                .text("proposition", event.proposition())
                .instant("at", at)
                .write();
    }

    @EventHandler
    void on(ClaimDismissed event, DomainEventMessage<?> recorded) {
        change.ofClaim(event, recorded, "stage = 'DISMISSED'").write();
    }

    @EventHandler
    void on(StatementDismissed event, DomainEventMessage<?> recorded) {
        change.ofClaims(event, recorded, ALL_ASIDE, KEEP_BEFORE + """
                stage = 'DISMISSED', workflow = 'DISMISSED', claims = 0,
                text_before = null, dismissal = event.kind, dismissal_reason = event.reason,
                flag_reason = null, proposition = null, reworded_at = null, returned_reason = null, waiting_since = null
                """)
                .text("kind", event.kind().name())
                .text("reason", event.reason())
                .write();
    }

    @EventHandler
    void on(TriageUndone event, DomainEventMessage<?> recorded) {
        Integer claim = event.claim();
        if (claim == null) change.ofClaims(event, recorded, ALL_BACK, AS_BEFORE).write();
        else
            change.ofClaims(event, recorded, NOT_FLAGGED, AS_BEFORE)
                    .number("claim", claim)
                    .write();
    }

    @EventHandler
    void on(CheckerAssigned event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        change.ofClaim(event, recorded, """
                checker = event.checker, waiting_since = case when stage = 'OPEN' then event.at else waiting_since end
                """)
                .text("checker", event.checker().id())
                .instant("at", at)
                .write();
    }

    @EventHandler
    void on(CheckerReleased event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        change.ofClaim(event, recorded, """
                checker = null, waiting_since = case when stage = 'OPEN' then event.at else waiting_since end
                """).instant("at", at).write();
    }
}
