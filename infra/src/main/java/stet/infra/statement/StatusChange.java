package stet.infra.statement;

import java.util.UUID;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementEvent;
import stet.infra.engine.project.Write;
import stet.infra.engine.project.Writes;

/** Changes the status of statements and, in the same SQL statement, the tallies of their articles. */
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
                          new.workflow as now, new.stale as now_stale, not new.cut as is_there),
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
