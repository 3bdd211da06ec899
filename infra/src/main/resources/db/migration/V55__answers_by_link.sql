-- That a query was answered by whoever was asked, through a link: everything that is made of articles, sources and links is filled
-- anew, and a version that was filled before is none to go back to.
drop schema if exists reading_before cascade;
delete from reading.read_position where processor_name = 'read-models';
truncate reading.article_summary, reading.article_text, reading.article_revision, reading.article_words, reading.article_tally,
         reading.statement_status, reading.statement_stood, reading.statement_note, reading.claim, reading.claim_search,
         reading.claim_query, reading.query_attempt, reading.source_summary, reading.source_use, reading.findable, reading.waiting,
         reading.statement_fix, reading.claim_link, reading.contradiction_stood, reading.concern, reading.hand,
         reading.article_clearance, reading.newsroom_description, reading.published_article, reading.published_claim,
         reading.published_edition, reading.capture;

-- Who made the link through which the answer came; absent when somebody of the newsroom filed it.
alter table reading.claim_query add column link_made_by text;
