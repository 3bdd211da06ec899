-- Nobody checks what was dismissed.
drop index statement_status_checkers;
create index statement_status_checkers on statement_status (article, checker)
    where checker is not null and stage <> 'DISMISSED';

-- A read model begins empty.
alter table audit_extent add column one boolean primary key default true check (one);
delete from audit_extent where size = 0;

-- What the newsroom reads stands in a schema of its own, where every session looks first. A rebuild copies the definitions
-- that it finds there to another schema, fills that, and swaps the names of the two. So a table that is made from events
-- alone is created as reading.…, in this form: begins empty, has no trigger, no foreign key, no sequence. An index whose
-- comment says so is there from the beginning of a rebuild; all others are made when the tables are full. A later migration
-- that changes a table here drops reading_before, which then is no version to go back to any more.
create schema reading;
alter table article_summary set schema reading;
alter table article_text set schema reading;
alter table article_words set schema reading;
alter table article_tally set schema reading;
alter table statement_status set schema reading;
alter table statement_note set schema reading;
alter table source_summary set schema reading;
alter table source_use set schema reading;
alter table audit_entry set schema reading;
alter table audit_extent set schema reading;

comment on index reading.source_use_statement is 'serves filling';
comment on index reading.audit_entry_statement is 'serves filling';

-- How far each group of these tables has come, in the same schema, so that rows and positions change places together.
create table reading.read_position (like token_entry including all);
insert into reading.read_position select * from token_entry where processor_name in ('read-models', 'audit');
delete from token_entry where processor_name in ('read-models', 'audit');

-- Every rebuild, and every return to the version before. "runner" is the process that works on it.
create table rebuild (
    id          bigint generated always as identity primary key,
    kind        text        not null check (kind in ('REBUILD', 'ROLL_BACK')),
    asked_by    text        not null,
    asked_at    timestamptz not null default now(),
    runner      uuid,
    starts      integer     not null default 0,
    phase       text        not null default 'WAITING',
    done        bigint      not null default 0,
    total       bigint      not null default 0,
    rate        bigint      not null default 0,
    failure     text,
    finished_at timestamptz
);
create unique index rebuild_one_at_a_time on rebuild ((true)) where finished_at is null;

-- Both versions of each table, as they stood at the same index of the log.
create table rebuild_comparison (
    rebuild         bigint  not null references rebuild,
    table_name      text    not null,
    rows_before     bigint,
    checksum_before numeric,
    rows_after      bigint,
    checksum_after  numeric,
    primary key (rebuild, table_name)
);

-- The event at which a reader of the log fails: one row for each that does, gone when it has passed.
create table reader_failure (
    reader     text        primary key,
    log_index  bigint      not null,
    event_id   text        not null,
    type       text        not null,
    sentence   text        not null,
    stack      text        not null,
    since      timestamptz not null default now(),
    tries      integer     not null default 1,
    last_tried timestamptz not null default now()
);

-- Which events readers pass over, exactly and at once: each batch asks.
create index recorded_event_set_aside on recorded_event ((payload ->> 'reader')) where type = 'event-set-aside';
