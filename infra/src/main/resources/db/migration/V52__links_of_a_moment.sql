-- Whether a statement is treated separately, and which contradictions were open when: everything that is made of articles, sources and
-- links is filled anew, and a version that was filled before is none to go back to.
drop schema if exists reading_before cascade;
delete from reading.read_position where processor_name = 'read-models';
truncate reading.article_summary, reading.article_text, reading.article_revision, reading.article_words, reading.article_tally,
         reading.statement_status, reading.statement_stood, reading.statement_note, reading.claim, reading.claim_search,
         reading.claim_query, reading.query_attempt, reading.source_summary, reading.source_use, reading.findable, reading.waiting,
         reading.statement_fix, reading.claim_link, reading.concern, reading.hand, reading.article_clearance,
         reading.newsroom_description, reading.published_article, reading.published_claim, reading.capture;

alter table reading.statement_status add column separate boolean not null default false;

-- A contradiction is open from one entry of the log up to the one before another, which is absent while it is.
create table reading.contradiction_stood (
    link       uuid   not null,
    held_from  bigint not null,
    held_until bigint,
    primary key (link, held_from)
);
create index contradiction_stood_opened on reading.contradiction_stood using gist (int8range(held_from, held_until));
