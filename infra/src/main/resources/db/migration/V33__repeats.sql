-- A version that was filled before has no such index.
drop schema if exists reading_before cascade;

-- Which statements repeat one, without a walk through its article.
create index statement_status_repeats on reading.statement_status (repeats) where repeats is not null;
