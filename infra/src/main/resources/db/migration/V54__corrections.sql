-- What was public of an article before it was corrected: everything that is made of articles, sources and links is filled anew, and a
-- version that was filled before is none to go back to.
drop schema if exists reading_before cascade;
delete from reading.read_position where processor_name = 'read-models';
truncate reading.article_summary, reading.article_text, reading.article_revision, reading.article_words, reading.article_tally,
         reading.statement_status, reading.statement_stood, reading.statement_note, reading.claim, reading.claim_search,
         reading.claim_query, reading.query_attempt, reading.source_summary, reading.source_use, reading.findable, reading.waiting,
         reading.statement_fix, reading.claim_link, reading.contradiction_stood, reading.concern, reading.hand,
         reading.article_clearance, reading.newsroom_description, reading.published_article, reading.published_claim,
         reading.capture;

-- Each edition that was published of an article, and how it came to be: the first by publishing, with neither kind nor note, the others
-- by corrections. A retraction shows no other text, and has no edition.
create table reading.published_edition (
    publication uuid        not null,
    version     bigint      not null,
    article     uuid        not null,
    kind        text,
    note        text,
    edition     jsonb,
    description integer     not null,
    said_at     timestamptz not null,
    primary key (publication, version)
);
create index published_edition_corrections on reading.published_edition (said_at desc) where kind is not null;

-- "first_version" is where the present publication begins: what was withdrawn before it is read no more. "corrected_at" is when it was
-- corrected last by more than a typo. What is published anew under an embargo has, until its time, in "gone_…" what readers are told of
-- the publication that was withdrawn before.
alter table reading.published_article
    add column first_version  bigint not null,
    add column corrected_at   timestamptz,
    add column retracted      boolean not null,
    add column gone_title     text,
    add column gone_public_at timestamptz,
    add column gone_at        timestamptz,
    add column gone_because   text;
create index published_article_moved on reading.published_article (greatest(public_at, corrected_at) desc, publication desc);
