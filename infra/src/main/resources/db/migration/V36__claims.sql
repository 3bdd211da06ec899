-- The claims in statements, each by itself; of a statement, "statement_status" tells how the least settled of them stands. Everything
-- that is made of articles and sources is filled anew.
drop schema if exists reading_before cascade;
delete from reading.read_position where processor_name = 'read-models';
truncate reading.article_summary, reading.article_text, reading.article_revision, reading.article_words, reading.article_tally,
         reading.statement_status, reading.statement_note, reading.source_summary, reading.source_use,
         reading.findable, reading.waiting;

-- "stage" is that of the domain, but for claims that need no check: ASIDE with their dismissed statement, DISMISSED by themselves.
-- "stage_before" is that of before it was flagged again. The words are those of the statement when it was flagged.
create table reading.claim (
    statement            uuid     not null,
    number               integer  not null,
    stage                text     not null,
    stage_before         text,
    kind                 text     not null,
    words_start          integer,
    words_end            integer,
    words                text,
    flag_reason          text,
    proposition          text,
    reworded_at          timestamptz,
    checker              text,
    reviewer             text,
    sources              integer  not null default 0,
    proposed_once        boolean  not null default false,
    workflow             text     not null generated always as (
        case when stage <> 'OPEN' then stage
             when checker is not null or sources > 0 or proposed_once then 'IN_CHECK'
             else 'FLAGGED' end) stored,
    stale_because        text,
    stale                boolean  not null generated always as (stale_because is not null) stored,
    verdict              text,
    rating               text,
    rationale            text,
    rationale_amended_at timestamptz,
    single_source_reason text,
    proposed_by          text,
    proposed_at          timestamptz,
    verified_by          text,
    verified_at          timestamptz,
    returned_reason      text,
    waiting_since        timestamptz,
    primary key (statement, number)
) with (fillfactor = 80);
create index claim_checker on reading.claim (checker) where checker is not null;
create index claim_reviewer on reading.claim (reviewer) where reviewer is not null;

-- "claims" is how many are to be checked.
alter table reading.statement_status alter column workflow drop expression;
alter table reading.statement_status
    alter column workflow set default 'UNTRIAGED',
    drop column proposed_once,
    add column claims integer not null default 0;

alter table reading.source_use add column claim integer not null;
alter table reading.statement_note add column claim integer;
