-- Which parts of the log auditors review, and what they found. Made from the events alone, like every read model.

create table reading.review_summary (
    review     uuid primary key,
    title      text        not null,
    purpose    text,
    from_index bigint      not null,
    to_index   bigint      not null,
    opened_by  text        not null,
    opened_at  timestamptz not null,
    reviewed   integer     not null default 0,
    questioned integer     not null default 0,
    closed_by  text,
    closed_at  timestamptz,
    conclusion text,
    open       boolean     not null generated always as (closed_at is null) stored,
    version    bigint      not null
);
create index review_summary_list on reading.review_summary (open, opened_at, review);

-- The last mark of each entry in each review; the log has the ones before.
create table reading.review_mark (
    review    uuid        not null,
    log_index bigint      not null,
    finding   text        not null,
    note      text,
    marked_by text        not null,
    marked_at timestamptz not null,
    primary key (review, log_index)
);
create index review_mark_entry on reading.review_mark (log_index, marked_at);
