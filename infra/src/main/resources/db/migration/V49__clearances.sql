-- Which articles were cleared, when each time, and what made them clear no more. A version that was filled before knows of none.
drop schema if exists reading_before cascade;

create table reading.article_clearance (
    article          uuid        not null,
    cleared_index    bigint      not null,
    clearance        uuid        not null,
    revision         integer     not null,
    cleared_by       text        not null,
    cleared_at       timestamptz not null,
    lapsed_index     bigint,
    lapsed_at        timestamptz,
    lapsed_because   text,
    lapsed_statement uuid,
    lapsed_position  integer,
    primary key (article, cleared_index)
);
create index article_clearance_stream on reading.article_clearance (clearance);

-- By what an article's text says, normalised, it is found whichever revision says it.
alter table reading.article_revision add column fingerprint text;
update reading.article_revision revision
   set fingerprint = event.payload ->> 'fingerprint'
  from recorded_event event
 where event.stream = revision.article
   and (event.type = 'article-ingested' and revision.revision = 1
        or event.type = 'article-revised' and (event.payload ->> 'revision')::int = revision.revision);
alter table reading.article_revision alter column fingerprint set not null;
create index article_revision_fingerprint on reading.article_revision (fingerprint);

-- Whether a text may go out is asked of the log itself, by what the text says.
create index recorded_event_cleared_text on recorded_event ((payload ->> 'fingerprint')) where type = 'article-cleared';
create index recorded_event_cleared on recorded_event ((payload ->> 'article')) where type = 'article-cleared';
