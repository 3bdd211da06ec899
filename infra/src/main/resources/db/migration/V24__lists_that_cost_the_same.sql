-- What an auditor asks for costs the same, however long the log: two questions at once are one walk as well, and what happened
-- to one article or statement is little anyway.
drop schema if exists reading_before cascade;
create index audit_entry_person_type on reading.audit_entry (person, type, log_index);
create index audit_entry_source_type on reading.audit_entry (source, type, log_index) where source is not null;
create index audit_entry_source_person on reading.audit_entry (source, person, log_index) where source is not null;
create index audit_entry_account_type on reading.audit_entry (account, type, log_index) where account is not null;
create index audit_entry_account_person on reading.audit_entry (account, person, log_index) where account is not null;

-- Of what a search finds, so many of each kind at most; all of it where that is absent. Always by the index of words or pieces:
-- for a few, PostgreSQL would rather try one row after the other.
drop function public.articles_found(text, text);
create function public.articles_found(words text, piece text, most integer) returns setof uuid
    language sql stable set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
    (select article from article_words where article_words.words @@ articles_found.words::tsquery
      limit articles_found.most)
     union
    (select article from article_summary where found like piece
      limit articles_found.most)
$$;
create function public.sources_found(piece text, most integer) returns setof uuid
    language sql stable set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
    select source from source_summary where found like piece limit sources_found.most
$$;
