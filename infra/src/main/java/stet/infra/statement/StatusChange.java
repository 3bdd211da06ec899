package stet.infra.statement;

import java.util.UUID;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementEvent;
import stet.infra.engine.project.Write;
import stet.infra.engine.project.Writes;

/** Changes the status of statements and, in the same SQL statement, the tallies of their articles and what waits. */
@Component
final class StatusChange {
    private static final String CHANGE = """
            with change as (
                update statement_status status
                   set {assignments}, version = event.version
                  from {event}
                 where status.statement = event.statement
                returning new.article,
                          old.workflow as was, old.stale as was_stale, not old.cut as was_there,
                          new.workflow as now, new.stale as now_stale, not new.cut as is_there,
                          new.statement, new.due, new.priority,
                          case when not new.cut then new.waiting_since end as since,
                          case when new.stale then 'STALE'
                               when new.stage = 'IN_REVIEW' then 'TO_SIGN_OFF'
                               when new.checker is null then 'UNASSIGNED'
                               else 'TO_CHECK' end as kind,
                          case when new.stale then coalesce(new.checker, new.proposed_by)
                               when new.stage = 'IN_REVIEW' then new.reviewer
                               else new.checker end as holder),
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

    private final Writes writes;

    StatusChange(Writes writes) {
        this.writes = writes;
    }

    /** The change that an event makes, to which the caller adds what its assignments name. */
    Write of(StatementEvent event, long version, String assignments) {
        UUID statement = event.statement().value();
        return writes.sql(CHANGE.replace("{assignments}", assignments))
                .id("statement", statement)
                .number("version", version)
                .changes(statement);
    }
}
