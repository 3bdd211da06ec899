-- Which statements repeat one, without a walk through its article.
create index statement_status_repeats on reading.statement_status (repeats) where repeats is not null;
