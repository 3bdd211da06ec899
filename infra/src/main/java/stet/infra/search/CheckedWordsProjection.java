package stet.infra.search;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.ClaimReopened;
import stet.domain.statement.StatementEvent.ClaimReworded;
import stet.domain.statement.StatementEvent.RationaleAmended;
import stet.domain.statement.StatementEvent.StatementDismissed;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.TriageUndone;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementEvent.VerdictReturned;
import stet.domain.statement.Workflow;
import stet.domain.words.Blank;
import stet.infra.engine.project.Write;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.lists.WordIndex;
import stet.infra.search.Found.Standing;

/** Keeps the words that a verdict is about: claims and rationales, and whether what is said of a statement is checked. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class CheckedWordsProjection {
    private static final String CLAIM = """
            insert into findable
            select statement, 'CLAIM', statement, 'OTHER', at, words::tsvector from {event}
            on conflict (owner, kind, thing)
               do update set standing = 'OTHER', at = excluded.at, words = excluded.words
            """;
    private static final String NO_CLAIM = """
            delete from findable using {event} where owner = event.statement and kind = 'CLAIM'
            """;

    /** A rewording says nothing of the verdict. */
    private static final String REWORDED = """
            insert into findable
            select event.statement, 'CLAIM', event.statement, findable.standing, event.at, event.words::tsvector
              from {event}
              join findable on owner = event.statement and kind = 'STATEMENT'
            on conflict (owner, kind, thing) do update set words = excluded.words
            """;

    private static final String STANDING_OF_CLAIM = """
            update findable set standing = event.standing
              from {event}
             where owner = event.statement and kind = 'CLAIM'
            """;
    private static final String PROPOSED = """
            with event as (
                select * from {event}),
            moved as (
                update findable set standing = 'PROPOSED', at = event.at
                  from event
                 where owner = event.statement and kind in ('STATEMENT', 'CLAIM'))
            insert into findable
            select statement, 'RATIONALE', statement, 'PROPOSED', at, words::tsvector from event
            on conflict (owner, kind, thing)
               do update set standing = excluded.standing, at = excluded.at, words = excluded.words
            """;
    private static final String RATIONALE = """
            update findable set words = event.words::tsvector
              from {event}
             where owner = event.statement and kind = 'RATIONALE'
            """;
    private static final String STANDING = """
            update findable set standing = event.standing, at = event.at
              from {event}
             where owner = event.statement and kind in ('STATEMENT', 'CLAIM', 'RATIONALE')
            """;
    private static final String NO_VERDICT = """
            with event as (
                select * from {event}),
            gone as (
                delete from findable using event where owner = event.statement and kind = 'RATIONALE')
            update findable set standing = 'OTHER', at = event.at
              from event
             where owner = event.statement and kind in ('STATEMENT', 'CLAIM')
            """;

    private final Writes writes;

    CheckedWordsProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(ClaimFlagged event, @Timestamp Instant at) {
        String proposition = event.proposition();
        if (Blank.is(proposition)) of(NO_CLAIM, event).write();
        else
            of(CLAIM, event)
                    .instant("at", at)
                    .text("words", WordIndex.of(proposition))
                    .write();
    }

    @EventHandler
    void on(ClaimReworded event, @Timestamp Instant at) {
        of(REWORDED, event)
                .instant("at", at)
                .text("words", WordIndex.of(event.proposition()))
                .write();
    }

    /** Until it is flagged again, the dismissal can be taken back, and the claim with it. */
    @EventHandler
    void on(StatementDismissed event) {
        standingOfClaim(event, Standing.PAST);
    }

    @EventHandler
    void on(TriageUndone event) {
        if (event.from() == Workflow.DISMISSED) standingOfClaim(event, Standing.OTHER);
        else of(NO_CLAIM, event).write();
    }

    private void standingOfClaim(StatementEvent event, Standing standing) {
        of(STANDING_OF_CLAIM, event).text("standing", standing.name()).write();
    }

    @EventHandler
    void on(VerdictProposed event, @Timestamp Instant at) {
        of(PROPOSED, event)
                .instant("at", at)
                .text("words", WordIndex.of(event.conclusion().rationale()))
                .write();
    }

    @EventHandler
    void on(RationaleAmended event) {
        of(RATIONALE, event).text("words", WordIndex.of(event.rationale())).write();
    }

    @EventHandler
    void on(StatementVerified event, @Timestamp Instant at) {
        standing(event, Standing.VERIFIED, at);
    }

    /** What the evidence left behind is worth no more than what nobody has signed off yet. */
    @EventHandler
    void on(VerdictBecameStale event, @Timestamp Instant at) {
        standing(event, Standing.PROPOSED, at);
    }

    private void standing(StatementEvent event, Standing standing, Instant at) {
        of(STANDING, event).text("standing", standing.name()).instant("at", at).write();
    }

    @EventHandler
    void on(VerdictReturned event, @Timestamp Instant at) {
        of(NO_VERDICT, event).instant("at", at).write();
    }

    @EventHandler
    void on(ClaimReopened event, @Timestamp Instant at) {
        of(NO_VERDICT, event).instant("at", at).write();
    }

    private Write of(String sql, StatementEvent event) {
        return writes.sql(sql)
                .id("statement", event.statement().value())
                .changes(WordsProjection.wordsOf(event.statement().value()));
    }
}
