-- A version that was filled before has no such table.
drop schema if exists reading_before cascade;

-- The fixes that were proposed of statements. "fixes" is the stream of all those of one statement; "state" is how far its events say
-- that it has come, and whether the text has overtaken it is seen by the words that stand there now. "caught_at" is when it turned
-- out to mend a refuted claim: an error caught before publication, as long as nobody lets the words stand after all. "version" is that of the stream.
create table reading.statement_fix (
    fix             uuid        primary key,
    fixes           uuid        not null,
    statement       uuid        not null,
    article         uuid        not null,
    revision        integer     not null,
    was             text        not null,
    replacement     text        not null,
    reason          text        not null,
    claim           integer,
    kind            text        not null,
    state           text        not null,
    proposed_by     text        not null,
    proposed_at     timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    decision_reason text,
    applied_in      integer,
    applied_at      timestamptz,
    caught_at       timestamptz,
    version         bigint      not null
);
create index statement_fix_statement on reading.statement_fix (statement, proposed_at, fix);
create index statement_fix_stream on reading.statement_fix (fixes);
create index statement_fix_article on reading.statement_fix (article, proposed_at, fix);
create index statement_fix_open on reading.statement_fix (proposed_at, fix) where state = 'OPEN';
create index statement_fix_caught on reading.statement_fix (caught_at, kind) where caught_at is not null;
