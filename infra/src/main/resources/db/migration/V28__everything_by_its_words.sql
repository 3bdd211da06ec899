-- Everything that was written, by its words: statements, claims, rationales, passages, notes, sources and articles. "owner" is the
-- thing whose stream it comes from. What a verdict is about stands apart from all else, since it is looked for first; PAST is what
-- nobody finds any more, as long as it can come back. Of an article, "heading" has the words of all but its text. Everything that is made of articles and sources is filled anew.
drop schema if exists reading_before cascade;
delete from reading.read_position where processor_name = 'read-models';
truncate reading.article_summary, reading.article_text, reading.article_words, reading.article_tally,
         reading.statement_status, reading.statement_note, reading.source_summary, reading.source_use;

create table reading.findable (
    owner    uuid        not null,
    kind     text        not null,
    thing    uuid        not null,
    standing text        not null,
    at       timestamptz not null,
    words    tsvector    not null,
    heading  tsvector,
    primary key (owner, kind, thing)
);
create index findable_newest on reading.findable (standing, at, thing, kind);
create index findable_verified on reading.findable using gin (words) with (gin_pending_list_limit = 256)
    where standing = 'VERIFIED';
create index findable_proposed on reading.findable using gin (words) with (gin_pending_list_limit = 256)
    where standing = 'PROPOSED';
create index findable_other on reading.findable using gin (words) with (gin_pending_list_limit = 256)
    where standing = 'OTHER';

-- What has these words, of one standing, as much at most; all of it where that is absent. The index is asked for the most telling of
-- them alone, and all of them are looked for in what it finds: to bring together what has each of ten common words takes ten times as
-- long. Where "exact" is there, it is weighed: what has the very words comes before what has words that begin alike, and where they
-- stand close in few others, first. Always by the index: for common words, PostgreSQL would rather read every row.
create function public.words_found(standing text, telling text, words text, exact text, most integer)
    returns table (owner uuid, kind text, thing uuid, at timestamptz, score bigint)
    language plpgsql stable set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
begin
    return query execute format(
        'select owner, kind, thing, at,
                coalesce((words @@ $3)::int * 1000000 + (ts_rank_cd(words, $2, 1) * 100000)::bigint, 0)
           from findable
          where standing = %L and words @@ $1 and (words @@ $2) is true
          limit $4', standing)
        using telling::tsquery, words::tsquery, exact::tsquery, most;
end $$;
