-- What a source is, whether it speaks at first hand, and which one it turned out to be once more. A version that was filled before
-- knows of none of it, so it is none to go back to.
drop schema if exists reading_before cascade;

alter table reading.source_summary
    add column kind              text not null default 'DOCUMENT',
    add column interview_with    text,
    add column interview_role    text,
    add column interview_date    date,
    add column interview_medium  text,
    add column interview_consent text,
    add column edition           text,
    add column place             text,
    add column rank              text,
    add column rests_on          uuid,
    add column merged_into       uuid,
    add column merged_by         text,
    add column merged_at         timestamptz;
-- Nobody said so of any source of before: a page where it has an address, else a document, as its event is read today.
update reading.source_summary set kind = 'WEB' where url is not null;
alter table reading.source_summary alter column kind drop default;

create index source_summary_rests_on on reading.source_summary (rests_on) where rests_on is not null;
create index source_summary_merged_into on reading.source_summary (merged_into) where merged_into is not null;
create index source_summary_kind on reading.source_summary (kind, registered_at, source);
create index source_summary_origin on reading.source_summary using hash (origin);
-- Addresses that are probably of one page: those of a mobile site and of AMP lead where the plain one does.
create index source_summary_alike on reading.source_summary using hash (regexp_replace(regexp_replace(address,
    '^https://(?:[a-z0-9-]+\.cdn\.ampproject\.org/[cv]/(?:s/)?|www\.google\.com/amp/(?:s/)?)?(?:(?:www|m|mobile|amp)\.)*', 'https://'),
    '(?:/amp|\.amp|[?&]amp(?:=1)?)$', ''));

-- Whoever has its words from a source is told when that one turns out to have them from another.
create index recorded_event_source_from on recorded_event ((coalesce(payload ->> 'restsOn', payload ->> 'into')))
    where type in ('source-ranked', 'sources-merged');
