package stet.infra.standing;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementEvent.ClaimEvent;
import stet.infra.engine.project.Write;
import stet.infra.engine.project.Writes;
import stet.infra.engine.store.LogIndex;

/**
 * Changes the status of statements and, in the same SQL statement, the claims that it is made of, the tallies of their articles,
 * what waits, and where they stood until then.
 */
@Component
public final class StatusChange {
    private static final String CHANGE = """
            with event as (
                select * from {event}),
            {claims}
            change as (
                update statement_status status
                   set {assignments}, version = event.version, held_from = {held}
                  from event {together}
                 where status.statement = event.statement
                returning new.article,
                          old.workflow as was, old.stale as was_stale, not old.cut as was_there,
                          new.workflow as now, new.stale as now_stale, not new.cut as is_there,
                          new.statement, new.due, new.priority,
                          case when not new.cut then new.waiting_since end as since,
                          case when new.stale then 'STALE'
                               when new.stage = 'IN_REVIEW' then 'TO_SIGN_OFF'
                               when new.workflow = 'QUERY_OPEN' then 'TO_ANSWER'
                               when new.checker is null then 'UNASSIGNED'
                               else 'TO_CHECK' end as kind,
                          case when new.stale then coalesce(new.checker, new.proposed_by)
                               when new.stage = 'IN_REVIEW' then new.reviewer
                               else new.checker end as holder,
                          old.held_from, new.held_from as held_until, old.stage as stage_before, old.cut as was_cut,
                          old.checker as checker_before, old.reviewer as reviewer_before, old.proposed_by as proposed_by_before,
                          old.waiting_since as since_before),
            stood as (
                insert into statement_stood (statement, article, held_from, held_until, stage, workflow, stale, cut,
                                             checker, reviewer, proposed_by, waiting_since)
                select statement, article, held_from, held_until, stage_before, was, was_stale, was_cut,
                       checker_before, reviewer_before, proposed_by_before, since_before
                  from change
                 where held_from < held_until),
            wait as (
                merge into waiting w
                using (select c.*, coalesce(c.due, a.due, 'infinity') as day, coalesce(t.publisher_key, '') as publisher_key,
                              case coalesce(c.priority, a.priority) when 'HIGH' then 1 when 'LOW' then 3 else 2 end as rank
                         from change c
                         join article_summary a on a.article = c.article
                         left join article_tally t on t.article = c.article and t.standing = 'ALL') c
                   on w.statement = c.statement
                 when matched and c.since is null then delete
                 when matched then
                      update set kind = c.kind, holder = c.holder, since = c.since, own_due = c.due,
                                 own_priority = c.priority, due = c.day, rank = c.rank
                 when not matched and c.since is not null then
                      insert values (c.statement, c.article, c.kind, c.holder, c.since, c.due, c.priority, c.day, c.rank,
                                     c.publisher_key)),
            step as (
                select article, standing, sum(by)::int as by
                  from change
                 cross join lateral (values
                       ('ALL', is_there::int - was_there::int),
                       (was, - was_there::int),
                       (now, is_there::int),
                       ('STALE', (is_there and now_stale)::int - (was_there and was_stale)::int),
                       ('STALE_VERIFIED', (is_there and now_stale and now = 'VERIFIED')::int
                                        - (was_there and was_stale and was = 'VERIFIED')::int),
                       ('UNSETTLED', (is_there and (now not in ('DISMISSED', 'VERIFIED') or now_stale))::int
                                   - (was_there and (was not in ('DISMISSED', 'VERIFIED') or was_stale))::int)
                       ) as moved (standing, by)
                 group by article, standing
                having sum(by) <> 0)
            merge into article_tally tally
            using (select step.*, a.received_at, a.title_key, a.publisher_key
                     from step
                     join article_tally a on a.article = step.article and a.standing = 'ALL') step
               on tally.article = step.article and tally.standing = step.standing
             when matched and tally.statements + step.by = 0 then delete
             when matched then update set statements = tally.statements + step.by
             when not matched then
                  insert values (step.article, step.standing, step.by,
                                 step.received_at, step.title_key, step.publisher_key)
            """;

    /** The claims that are to be checked, as the change leaves them, and what they make of their statement. */
    private static final String CLAIMS = """
            changed as (
                {change}
                returning new.*),
            open_claim as (
                select * from changed where stage in ('OPEN', 'IN_REVIEW', 'VERIFIED')
                 union all
                select other.*
                  from event
                  join claim other on other.statement = event.statement
                 where other.stage in ('OPEN', 'IN_REVIEW', 'VERIFIED')
                   and not exists (select from changed
                                    where changed.statement = other.statement and changed.number = other.number)),
            least as (
                select distinct on (statement) * from open_claim
                 order by statement, array_position(array['FLAGGED', 'IN_CHECK', 'QUERY_OPEN', 'IN_REVIEW', 'VERIFIED'], workflow),
                          stale desc, number),
            together as (
                select statement, count(*)::int as claims, coalesce(bool_or(stale_because = 'TEXT_CHANGED'), false) as reads_else,
                       (array_agg(stale_because order by number) filter (where stale))[1] as stale_because,
                       case when count(verdict) = count(*) and count(distinct verdict) = 1 then min(verdict) end as verdict,
                       case when count(rating) = count(*) and count(distinct rating) = 1 then min(rating) end as rating
                  from open_claim
                 group by statement),
            """;

    private static final String TOGETHER =
            "left join least on least.statement = event.statement left join together on together.statement = event.statement";

    /** That a statement stands where its least settled claim does, with the verdict that all have. */
    public static final String AS_ITS_CLAIMS = """
            stage = coalesce(least.stage, before_triage ->> 'stage'),
            workflow = coalesce(least.workflow, before_triage ->> 'stage'),
            claims = coalesce(together.claims, 0), checker = case when least.statement is null then status.checker else least.checker end,
            stale_because = together.stale_because, verdict = together.verdict,
            rating = case when together.verdict is not null then together.rating end,
            rationale = case when together.verdict is not null then least.rationale end,
            rationale_amended_at = case when together.verdict is not null then least.rationale_amended_at end,
            single_source_reason = case when together.verdict is not null then least.single_source_reason end,
            proposed_by = least.proposed_by, proposed_at = least.proposed_at,
            verified_by = least.verified_by, verified_at = least.verified_at, reviewer = least.reviewer,
            flag_reason = least.flag_reason, proposition = least.proposition, reworded_at = least.reworded_at,
            returned_reason = least.returned_reason, waiting_since = least.waiting_since
            """;

    private static final String ONE = """
            update claim set {assignments}
                  from event
                 where claim.statement = event.statement and claim.number = event.claim
            """;

    /** The event's own. */
    public static final String THIS = "event.index";

    /** The one that it was until then. */
    public static final String NO_OTHER = "status.held_from";

    private final Writes writes;
    private final Map<Parts, String> known = new ConcurrentHashMap<>();

    /** What the SQL of a change is put together from: once for each kind of change, since it is long and there are many events. */
    private record Parts(String change, String assignments, String held, String together) {
        String sql() {
            return CHANGE.replace("{claims}", change.isEmpty() ? "" : CLAIMS.replace("{change}", change))
                    .replace("{assignments}", assignments)
                    .replace("{held}", held)
                    .replace("{together}", together);
        }
    }

    StatusChange(Writes writes) {
        this.writes = writes;
    }

    /**
     * The change that an event makes, to which the caller adds what its assignments name.
     *
     * @param held since which entry of the log the statement stands where it then does: {@link #NO_OTHER} when the event
     *     moves it nowhere, {@link #THIS} when it does or may
     */
    public Write of(StatementEvent event, DomainEventMessage<?> recorded, String assignments, String held) {
        return write(event, recorded, new Parts("", assignments, held, ""));
    }

    /** The same to one claim, and with it to its statement. */
    public Write ofClaim(ClaimEvent event, DomainEventMessage<?> recorded, String assignments) {
        return ofClaims(event, recorded, ONE.replace("{assignments}", assignments), AS_ITS_CLAIMS)
                .number("claim", event.claim());
    }

    /** The same, when the claim stands where it stood. */
    public Write ofWords(ClaimEvent event, DomainEventMessage<?> recorded, String assignments) {
        Parts parts = new Parts(ONE.replace("{assignments}", assignments), AS_ITS_CLAIMS, NO_OTHER, TOGETHER);
        return write(event, recorded, parts).number("claim", event.claim());
    }

    /**
     * The same to some claims, and with them to their statement.
     *
     * @param change what changes rows of {@code claim}
     */
    public Write ofClaims(StatementEvent event, DomainEventMessage<?> recorded, String change, String assignments) {
        return write(event, recorded, new Parts(change, assignments, THIS, TOGETHER));
    }

    private Write write(StatementEvent event, DomainEventMessage<?> recorded, Parts parts) {
        UUID statement = event.statement().value();
        return writes.sql(known.computeIfAbsent(parts, Parts::sql))
                .id("statement", statement)
                .number("version", recorded.getSequenceNumber())
                .number("index", LogIndex.of(recorded))
                .changes(statement);
    }
}
