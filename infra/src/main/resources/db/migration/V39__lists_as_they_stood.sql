-- From which entry of the log on rows say what they say, so that a list can be shown as it stood. Everything that is made of articles
-- and sources is filled anew; a version that was filled before is none to go back to.
drop schema if exists reading_before cascade;
delete from reading.read_position where processor_name = 'read-models';
truncate reading.article_summary, reading.article_text, reading.article_revision, reading.article_words, reading.article_tally,
         reading.statement_status, reading.claim, reading.statement_note, reading.statement_fix, reading.source_summary,
         reading.source_use, reading.findable, reading.waiting, reading.claim_link;

alter table reading.statement_status add column held_from bigint not null;
alter table reading.article_revision add column held_from bigint not null;

-- A fix waits for a decision once, from its first entry up to the one before that with which it was decided.
alter table reading.statement_fix
    add column open_from  bigint not null,
    add column open_until bigint;
create index statement_fix_opened on reading.statement_fix (open_from);

-- Where a statement stood earlier, as far as lists find it by that: from one entry of the log up to the one before another, with which
-- the next row begins. The last of them is that of "statement_status". Nothing is ever changed here.
create table reading.statement_stood (
    statement     uuid        not null,
    article       uuid        not null,
    held_from     bigint      not null,
    held_until    bigint      not null,
    stage         text        not null,
    workflow      text        not null,
    stale         boolean     not null,
    cut           boolean     not null,
    checker       text,
    reviewer      text,
    proposed_by   text,
    waiting_since timestamptz,
    primary key (statement, held_from)
);
create index statement_stood_article on reading.statement_stood (article, held_until);
create index statement_stood_waiting on reading.statement_stood using gist (int8range(held_from, held_until))
    where waiting_since is not null;
