-- That a publication was held back before its time, and what was changed last: everything that is made of articles, sources and links
-- is filled anew, and a version that was filled before is none to go back to.
drop schema if exists reading_before cascade;
delete from reading.read_position where processor_name = 'read-models';
truncate reading.article_summary, reading.article_text, reading.article_revision, reading.article_words, reading.article_tally,
         reading.statement_status, reading.statement_stood, reading.statement_note, reading.claim, reading.claim_search,
         reading.claim_query, reading.query_attempt, reading.source_summary, reading.source_use, reading.findable, reading.waiting,
         reading.statement_fix, reading.claim_link, reading.contradiction_stood, reading.concern, reading.hand,
         reading.article_clearance, reading.newsroom_description, reading.published_article, reading.published_claim,
         reading.capture;

-- "changed_index" is the place in the log of what changed a row last: the greatest of all tells whether anything public changed.
alter table reading.published_article
    add column held_at       timestamptz,
    add column held_because  text,
    add column changed_index bigint not null;
create index published_article_changed on reading.published_article (changed_index);
create index published_article_embargoed on reading.published_article (public_at) where public_at > published_at;
alter table reading.published_claim add column changed_index bigint not null;
create index published_claim_changed on reading.published_claim (changed_index);
