-- The statements of an article by the log itself, which a revision of its text is decided by.
create index recorded_event_statement_recorded on recorded_event ((payload ->> 'article'))
    where type = 'statement-recorded';

-- A version that was filled before knows no revisions, so it is none to go back to. Everything that is made of articles and
-- sources is filled anew.
drop schema if exists reading_before cascade;
delete from reading.read_position where processor_name = 'read-models';
truncate reading.article_summary, reading.article_text, reading.article_words, reading.article_tally,
         reading.statement_status, reading.statement_note, reading.source_summary, reading.source_use,
         reading.findable;

-- The text of every revision.
alter table reading.article_text drop constraint article_text_pkey;
alter table reading.article_text add column revision integer not null;
alter table reading.article_text add constraint article_text_pkey primary key (article, revision);

-- Who made each revision of an article's text, and what became of its statements; the first is the text that was taken in.
create table reading.article_revision (
    article    uuid        not null,
    revision   integer     not null,
    revised_at timestamptz not null,
    revised_by text        not null,
    note       text,
    statements integer     not null,
    carried    integer     not null,
    moved      integer     not null,
    changed    integer     not null,
    cut        integer     not null,
    added      integer     not null,
    primary key (article, revision)
);

-- The words of its title, publisher and byline alone: those of its text go with the next revision.
alter table reading.article_words add column heading tsvector not null;

-- "revision" is the latest in which the statement stands; of a cut one, the last in which it stood. "text_before" is what it said
-- before it was changed, until somebody judges what it says now.
alter table reading.statement_status
    add column cut         boolean not null default false,
    add column text_before text;

-- What was cut waits for nobody: the indexes of what waits know nothing of it.
drop index reading.statement_status_mine, reading.statement_status_unassigned, reading.statement_status_review,
           reading.statement_status_waiting, reading.statement_status_stale, reading.statement_status_stale_checker,
           reading.statement_status_stale_proposer;
create index statement_status_mine on reading.statement_status (checker, waiting_since, statement)
    where stage = 'OPEN' and not cut and checker is not null;
create index statement_status_unassigned on reading.statement_status (waiting_since, statement)
    where stage = 'OPEN' and not cut and checker is null;
create index statement_status_review on reading.statement_status (waiting_since, statement) include (proposed_by, author)
    where stage = 'IN_REVIEW' and not cut and not stale;
create index statement_status_waiting on reading.statement_status (article, waiting_since)
    where stage = 'IN_REVIEW' and not cut and not stale;
create index statement_status_stale on reading.statement_status (waiting_since, statement) where stale and not cut;
create index statement_status_stale_checker on reading.statement_status (checker, waiting_since, statement)
    where stale and not cut;
create index statement_status_stale_proposer on reading.statement_status (proposed_by, waiting_since, statement)
    where stale and not cut;
