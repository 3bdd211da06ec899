package stet.infra.work;

/**
 * Which statements waited for somebody when the log ended at an earlier entry: by the rows that say from which entry to which
 * they hold, of which those that hold now are the status itself.
 */
final class WhatWaited {
    /**
     * Stands before a query, which then finds nothing else in {@code statement_status} than them as they stood, as far as lists
     * find them by that; the parameter {@code last} is the last entry that counts.
     */
    static final String THEN = """
            with statement_status as (
                select s.statement, s.author, s.stage, s.stale, s.cut, s.checker, s.reviewer, s.proposed_by, s.waiting_since
                  from waiting w
                  join statement_status s using (statement)
                 where s.held_from <= :last
                 union all
                select w.statement, s.author, w.stage, w.stale, w.cut, w.checker, w.reviewer, w.proposed_by, w.waiting_since
                  from statement_stood w
                  join statement_status s using (statement)
                 where int8range(w.held_from, w.held_until) @> cast(:last as bigint) and w.waiting_since is not null)
            """;

    private WhatWaited() {}
}
