-- Where somebody looked for evidence of a claim, and whom they asked. A version that was filled before knows of neither, so it is
-- none to go back to.
drop schema if exists reading_before cascade;

-- "version" is that of the statement's stream. "searched_at" is absent when nobody said when.
create table reading.claim_search (
    statement   uuid        not null,
    version     bigint      not null,
    claim       integer     not null,
    place       text        not null,
    query       text        not null,
    searched_at timestamptz,
    found       text,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (statement, version)
);

-- Whoever was asked is the article's author, or somebody else. A query waits from its first entry of the log up to the one before that
-- with which it was settled.
create table reading.claim_query (
    query             uuid        primary key,
    statement         uuid        not null,
    claim             integer     not null,
    of_author         boolean     not null,
    name              text        not null,
    organisation      text,
    contact           text,
    question          text        not null,
    due               date,
    asked_by          text        not null,
    asked_at          timestamptz not null,
    state             text        not null,
    answer            text,
    settled_by        text,
    settled_at        timestamptz,
    withdrawn_because text,
    open_from         bigint      not null,
    open_until        bigint
);
create index claim_query_statement on reading.claim_query (statement, asked_at, query);
create index claim_query_opened on reading.claim_query (open_from);
create index claim_query_open on reading.claim_query (due, asked_at, query) where state = 'OPEN';

create table reading.query_attempt (
    query       uuid        not null,
    version     bigint      not null,
    statement   uuid        not null,
    tried_at    timestamptz,
    how         text        not null,
    outcome     text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (query, version)
);
create index query_attempt_statement on reading.query_attempt (statement);

-- A claim waits for an answer as long as a query is open; somebody who looked or asked has begun to check it.
alter table reading.claim
    add column no_search_reason text,
    add column enquired     boolean not null default false,
    add column open_queries integer not null default 0,
    drop column workflow;
alter table reading.claim
    add column workflow text not null generated always as (
        case when stage <> 'OPEN' then stage
             when open_queries > 0 then 'QUERY_OPEN'
             when checker is not null or sources > 0 or proposed_once or enquired then 'IN_CHECK'
             else 'FLAGGED' end) stored;
