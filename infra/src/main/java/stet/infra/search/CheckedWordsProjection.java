package stet.infra.search;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementEvent.ClaimDismissed;
import stet.domain.statement.StatementEvent.ClaimEvent;
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
import stet.infra.engine.project.OnlyNow;
import stet.infra.engine.project.Write;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.lists.WordIndex;
import stet.infra.search.Found.Standing;

/** Keeps the words that a verdict is about: claims and rationales, and whether what is said of a statement is checked. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
@OnlyNow("findable")
final class CheckedWordsProjection {
    /** A statement is as good as checked as the least settled of its claims is. */
    private static final String AS_ITS_CLAIMS = """
            update findable
               set standing = coalesce(
                       (select case when bool_or(claim.standing = 'OTHER') then 'OTHER'
                                    when bool_or(claim.standing = 'PROPOSED') then 'PROPOSED'
                                    else min(claim.standing) end
                          from (select event.standing where event.standing <> 'PAST'
                                 union all
                                select other.standing from findable other
                                 where other.owner = event.statement and other.kind = 'CLAIM' and other.standing <> 'PAST'
                                   and other.thing <> event.thing) claim),
                       'OTHER'),
                   at = event.at
              from event
             where owner = event.statement and kind = 'STATEMENT'
            """;

    /** One that says no more than its statement is there, too, and found by nothing. */
    private static final String CLAIM = """
            with event as (
                select * from {event}),
            claim as (
                insert into findable
                select statement, 'CLAIM', thing, standing, at, words::tsvector from event
                on conflict (owner, kind, thing)
                   do update set standing = excluded.standing, at = excluded.at, words = excluded.words)
            """ + AS_ITS_CLAIMS;

    /** A rewording says nothing of the verdict. */
    private static final String REWORDED = """
            update findable set words = event.words::tsvector
              from {event}
             where owner = event.statement and kind = 'CLAIM' and findable.thing = event.thing
            """;

    private static final String ALL_CLAIMS = """
            update findable set standing = event.standing
              from {event}
             where owner = event.statement and kind = 'CLAIM' and findable.standing = event.was
            """;
    private static final String PROPOSED = """
            with event as (
                select * from {event}),
            claim as (
                update findable set standing = event.standing, at = event.at
                  from event
                 where owner = event.statement and kind = 'CLAIM' and findable.thing = event.thing),
            rationale as (
                insert into findable
                select statement, 'RATIONALE', thing, standing, at, words::tsvector from event
                on conflict (owner, kind, thing)
                   do update set standing = excluded.standing, at = excluded.at, words = excluded.words)
            """ + AS_ITS_CLAIMS;
    private static final String RATIONALE = """
            update findable set words = event.words::tsvector
              from {event}
             where owner = event.statement and kind = 'RATIONALE' and findable.thing = event.thing
            """;
    private static final String STANDING = """
            with event as (
                select * from {event}),
            claim as (
                update findable set standing = event.standing, at = event.at
                  from event
                 where owner = event.statement and kind in ('CLAIM', 'RATIONALE') and findable.thing = event.thing)
            """ + AS_ITS_CLAIMS;
    private static final String NO_VERDICT = """
            with event as (
                select * from {event}),
            gone as (
                delete from findable using event
                 where owner = event.statement and kind = 'RATIONALE' and findable.thing = event.thing),
            claim as (
                update findable set standing = event.standing, at = event.at
                  from event
                 where owner = event.statement and kind = 'CLAIM' and findable.thing = event.thing)
            """ + AS_ITS_CLAIMS;
    private static final String FORGOTTEN = """
            with event as (
                select * from {event}),
            gone as (
                delete from findable using event
                 where owner = event.statement and kind = 'CLAIM' and findable.thing = event.thing)
            """ + AS_ITS_CLAIMS;

    private final Writes writes;

    CheckedWordsProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(ClaimFlagged event, @Timestamp Instant at) {
        String proposition = event.proposition();
        of(CLAIM, event, Standing.OTHER, at)
                .text("words", proposition == null ? "" : WordIndex.of(proposition))
                .write();
    }

    @EventHandler
    void on(ClaimReworded event) {
        of(REWORDED, event).text("words", WordIndex.of(event.proposition())).write();
    }

    @EventHandler
    void on(ClaimDismissed event, @Timestamp Instant at) {
        of(STANDING, event, Standing.PAST, at).write();
    }

    /** Until it is flagged again, the dismissal can be taken back, and the claim with it. */
    @EventHandler
    void on(StatementDismissed event) {
        allClaims(event, Standing.OTHER, Standing.PAST);
    }

    @EventHandler
    void on(TriageUndone event, @Timestamp Instant at) {
        Integer claim = event.claim();
        if (claim == null) allClaims(event, Standing.PAST, Standing.OTHER);
        else
            of(FORGOTTEN, event.statement().value(), claim)
                    .text("standing", Standing.PAST.name())
                    .instant("at", at)
                    .write();
    }

    private void allClaims(StatementEvent event, Standing was, Standing standing) {
        UUID statement = event.statement().value();
        writes.sql(ALL_CLAIMS)
                .id("statement", statement)
                .text("was", was.name())
                .text("standing", standing.name())
                .changes(WordsProjection.wordsOf(statement))
                .write();
    }

    @EventHandler
    void on(VerdictProposed event, @Timestamp Instant at) {
        of(PROPOSED, event, Standing.PROPOSED, at)
                .text("words", WordIndex.of(event.conclusion().rationale()))
                .write();
    }

    @EventHandler
    void on(RationaleAmended event) {
        of(RATIONALE, event).text("words", WordIndex.of(event.rationale())).write();
    }

    @EventHandler
    void on(StatementVerified event, @Timestamp Instant at) {
        of(STANDING, event, Standing.VERIFIED, at).write();
    }

    /** What the evidence left behind is worth no more than what nobody has signed off yet. */
    @EventHandler
    void on(VerdictBecameStale event, @Timestamp Instant at) {
        of(STANDING, event, Standing.PROPOSED, at).write();
    }

    @EventHandler
    void on(VerdictReturned event, @Timestamp Instant at) {
        of(NO_VERDICT, event, Standing.OTHER, at).write();
    }

    @EventHandler
    void on(ClaimReopened event, @Timestamp Instant at) {
        of(NO_VERDICT, event, Standing.OTHER, at).write();
    }

    private Write of(String sql, ClaimEvent event, Standing standing, Instant at) {
        return of(sql, event).text("standing", standing.name()).instant("at", at);
    }

    private Write of(String sql, ClaimEvent event) {
        return of(sql, event.statement().value(), event.claim());
    }

    private Write of(String sql, UUID statement, int claim) {
        return writes.sql(sql)
                .id("statement", statement)
                .id("thing", ClaimThing.of(statement, claim))
                .changes(WordsProjection.wordsOf(statement));
    }
}
