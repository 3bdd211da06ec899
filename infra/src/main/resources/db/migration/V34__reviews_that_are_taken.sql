-- A version that was filled before knows nobody who has taken a verdict for review, so it is none to go back to.
drop schema if exists reading_before cascade;
alter table reading.statement_status add column reviewer text;

-- What waits for anyone to review it stands apart from what somebody has.
drop index reading.statement_status_review;
create index statement_status_review on reading.statement_status (waiting_since, statement) include (proposed_by, author)
    where stage = 'IN_REVIEW' and not cut and not stale and reviewer is null;
create index statement_status_reviewer on reading.statement_status (reviewer, waiting_since, statement)
    where stage = 'IN_REVIEW' and not cut and not stale and reviewer is not null;
create index statement_status_taken on reading.statement_status (waiting_since, statement)
    where stage = 'IN_REVIEW' and not cut and not stale and reviewer is not null;
