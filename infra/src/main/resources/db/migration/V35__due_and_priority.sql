-- A version that was filled before knows of neither, so it is none to go back to. What waits stands in a table of its own, which
-- is made of articles and statements: everything is filled anew.
drop schema if exists reading_before cascade;
delete from reading.read_position where processor_name = 'read-models';
truncate reading.article_summary, reading.article_text, reading.article_words, reading.article_tally, reading.article_revision,
         reading.statement_status, reading.statement_note, reading.source_summary, reading.source_use, reading.findable;

-- Until when it is to be done, and how urgent it is: of an article, and of a statement what is said of it alone.
alter table reading.article_summary
    add column due      date,
    add column priority text;
alter table reading.statement_status
    add column due      date,
    add column priority text;

-- Every claim that waits for somebody: whose turn it is ("holder", absent when it is anyone's), since when, and what counts for it of
-- its own day and priority and its article's. "due" is infinity where there is no day; "rank" is 1 for a high priority, 3 for a low one.
create table reading.waiting (
    statement    uuid        not null primary key,
    article      uuid        not null,
    kind         text        not null,
    holder       text,
    since        timestamptz not null,
    own_due      date,
    own_priority text,
    due          date        not null,
    rank         integer     not null,
    publisher    text        not null
);
create index waiting_since on reading.waiting (since, statement);
create index waiting_due on reading.waiting (due, since, statement);
create index waiting_rank on reading.waiting (rank, since, statement);
create index waiting_kind on reading.waiting (kind, since, statement);
create index waiting_holder on reading.waiting (holder, since, statement) where holder is not null;
create index waiting_article on reading.waiting (article, since, statement);
create index waiting_publisher on reading.waiting (publisher, since, statement);
