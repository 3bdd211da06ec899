-- When passages, claims and rationales were amended last by whoever wrote them.
alter table reading.source_use add column amended_at timestamptz;
alter table reading.statement_status
    add column reworded_at          timestamptz,
    add column rationale_amended_at timestamptz;

-- A version that was filled before tells of none of it, so it is none to go back to.
drop schema if exists reading_before cascade;
