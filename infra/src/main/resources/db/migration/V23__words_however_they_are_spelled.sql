-- What is found by words is folded before it comes here, in a text as in what is looked for, so that an accent, a form of
-- Unicode or a script without spaces hides nothing. Everything that is made of articles and sources is filled anew.
drop schema if exists reading_before cascade;
delete from reading.read_position where processor_name = 'read-models';
truncate reading.article_summary, reading.article_text, reading.article_words, reading.article_tally,
         reading.statement_status, reading.statement_note, reading.source_summary, reading.source_use;

drop index reading.article_summary_title;
drop index reading.article_summary_publisher;
alter table reading.article_summary add column found text not null;
create index article_summary_found on reading.article_summary using gin (found public.gin_trgm_ops)
    with (gin_pending_list_limit = 256);

drop index reading.source_summary_words;
alter table reading.source_summary add column found text not null;
create index source_summary_found on reading.source_summary using gin (found public.gin_trgm_ops)
    with (gin_pending_list_limit = 256);

-- As before: common words are on so many rows that PostgreSQL would rather read every row.
create or replace function public.articles_found(words text, piece text) returns setof uuid
    language sql stable set enable_seqscan = off as $$
    select article from article_words where article_words.words @@ articles_found.words::tsquery
     union
    select article from article_summary where found like piece
$$;
