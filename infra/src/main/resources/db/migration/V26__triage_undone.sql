-- What a flag or a dismissal changed of a statement, as it was before, so that it can be taken back. Everything that is made of
-- articles and sources is filled anew: of what was triaged before this, only the log knows how it stood.
drop schema if exists reading_before cascade;
delete from reading.read_position where processor_name = 'read-models';
truncate reading.article_summary, reading.article_text, reading.article_words, reading.article_tally,
         reading.statement_status, reading.statement_note, reading.source_summary, reading.source_use;

alter table reading.statement_status add column before_triage jsonb;
