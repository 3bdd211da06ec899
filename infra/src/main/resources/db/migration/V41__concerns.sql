-- What concerns people is made of statements and fixes: everything is filled anew, and a version that was filled before knows of none of it.
drop schema if exists reading_before cascade;
delete from reading.read_position where processor_name = 'read-models';
truncate reading.article_summary, reading.article_text, reading.article_revision, reading.article_words, reading.article_tally,
         reading.statement_status, reading.statement_note, reading.claim, reading.source_summary, reading.source_use,
         reading.findable, reading.waiting, reading.statement_fix,
         reading.claim_link, reading.statement_stood;

-- Who has a hand in a claim: who checks it, who proposed the latest verdict on it and who signed that off, also once it is withdrawn.
create table reading.hand (
    statement uuid    not null,
    claim     integer not null,
    checker   text,
    proposer  text,
    verifier  text,
    primary key (statement, claim)
) with (fillfactor = 80);

-- What somebody is told because it concerns them: never of what they did themselves. "owner" is the stream that says it, "act" the
-- request of which it is a part, so that one act on many statements is told once. "words" are those of whoever did it. Of a mention,
-- "person" is whoever has or comes to have an account of that id.
create table reading.concern (
    person    text        not null,
    log_index bigint      not null,
    kind      text        not null,
    owner     uuid        not null,
    statement uuid        not null,
    claim     integer,
    told_by   text        not null,
    act       text        not null,
    at        timestamptz not null,
    words     text,
    primary key (person, log_index, kind)
);
create index concern_owner on reading.concern (owner);
create index concern_log_index on reading.concern (log_index);

-- How far somebody has read what concerns them. No part of the record: what people read is nobody's to see.
create table concern_read (
    person text   primary key,
    up_to  bigint not null
);
comment on column concern_read.up_to is 'the index of the last entry of the log that was read';
