-- A newsroom with :articles articles of some statements, the first of which has 1,000, and three events for every other
-- statement. What the projections would have made of it is written straight into their tables.

create temporary table article as
select number, ('00000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid as article,
       timestamptz '2020-01-01' + number * interval '1 hour' as received_at,
       (array['trade', 'health', 'climate', 'elections', 'courts'])[1 + number % 5] as topic
  from generate_series(1, :articles) number;

insert into article_summary (article, title, revision, publisher, author, language, received_at, ingested_by, found)
select article, 'Report ' || number || ' on ' || topic, 1, 'Publisher ' || number % 40, 'Author ' || number % 300, 'en',
       received_at, 'ada', 'report ' || number || ' on ' || topic || E'\npublisher ' || number % 40
  from article;

insert into article_text (article, revision, text) select article, 1, repeat('A line of text. ', 200) from article;

insert into article_words (article, heading, words)
select article, '', to_tsvector('simple', 'the of and ' || topic || ' ' || (
           select string_agg('word' || (hashtext(article::text || i) & 65535), ' ') from generate_series(1, 300) i))
  from article;

create temporary table work as
select number, ('00000000-0001-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid as statement,
       ('00000000-0000-7000-8000-' || lpad(to_hex(case when number <= 1000 then 1 else 2 + number % (:articles - 1) end),
                                           12, '0'))::uuid as article,
       (array['UNTRIAGED', 'UNTRIAGED', 'UNTRIAGED', 'UNTRIAGED', 'UNTRIAGED', 'DISMISSED', 'DISMISSED', 'OPEN',
              'IN_REVIEW', 'VERIFIED'])[1 + (hashtext(number::text) & 1023) % 10] as stage,
       timestamptz '2020-01-01' + number * interval '1 minute' as at
  from generate_series(1, :statements) number;

insert into statement_status (statement, article, revision, position, range_start, range_end, text, kind, author, stage,
                              workflow, claims, checker, sources, stale_because, verdict, rating, rationale, proposed_by,
                              proposed_at, verified_by, verified_at, waiting_since, version, held_from)
select statement, article, 1, number, 0, 100,
       'Statement ' || number || ' says that something of note happened on some day in some place, to someone.',
       'SENTENCE', 'Author ' || number % 300, stage,
       case when stage <> 'OPEN' then stage when number % 3 > 0 then 'IN_CHECK' else 'FLAGGED' end,
       case when stage in ('OPEN', 'IN_REVIEW', 'VERIFIED') then 1 else 0 end,
       case when stage in ('OPEN', 'IN_REVIEW', 'VERIFIED') and number % 3 > 0 then 'checker' || number % 20 end,
       case when judged then 1 else 0 end,
       case when judged and number % 11 = 0 then 'SOURCE_ATTACHED' end,
       case when judged then 'REFUTED' end, case when judged then 'FALSE' end, case when judged then 'So it is.' end,
       case when judged then 'checker' || number % 20 end, case when judged then at end,
       case when stage = 'VERIFIED' then 'checker' || (number + 1) % 20 end, case when stage = 'VERIFIED' then at end,
       case when stage in ('OPEN', 'IN_REVIEW') or (judged and number % 11 = 0) then at end, 3, 0
  from (select *, stage in ('IN_REVIEW', 'VERIFIED') as judged from work) work;

insert into claim (statement, number, stage, kind, checker, sources, proposed_once, stale_because, verdict, rating, rationale,
                   proposed_by, proposed_at, verified_by, verified_at, waiting_since)
select statement, 1, stage, 'FACT', checker, sources, verdict is not null, stale_because, verdict, rating, rationale,
       proposed_by, proposed_at, verified_by, verified_at, waiting_since
  from statement_status
 where claims > 0;

insert into article_tally
select article, standing, statements, received_at, 'report ' || number || ' on ' || topic, 'publisher ' || number % 40
  from (select article, standing, count(*)::int as statements
          from statement_status,
               lateral (values ('ALL', true), (workflow, true), ('STALE', stale),
                               ('STALE_VERIFIED', stale and workflow = 'VERIFIED'),
                               ('UNSETTLED', stale or workflow not in ('DISMISSED', 'VERIFIED'))) as each (standing, so)
         where so
         group by article, standing) tally
  join article using (article);

insert into source_summary (source, title, url, publisher, kind, registered_by, registered_at, claims, version, found)
select ('00000000-0002-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid, 'Source ' || number,
       'https://example.org/' || number, 'Publisher ' || number % 100, 'WEB', 'ada',
       timestamptz '2020-01-01' + number * interval '1 minute', 4, 0,
       concat_ws(E'\n', 'source ' || number, 'https://example.org/' || number, 'publisher ' || number % 100)
  from generate_series(1, :articles * 5 / 2) number;

insert into source_use
select gen_random_uuid(), statement,
       ('00000000-0002-7000-8000-' || lpad(to_hex(1 + position % (:articles * 5 / 2)), 12, '0'))::uuid,
       'REFUTES', 'Agency', 'excerpt', 'p. 1', 'ada', proposed_at, null, 1
  from statement_status
 where sources > 0;

insert into findable
select article, 'ARTICLE', article, 'OTHER', received_at, words from article_words join article using (article)
 union all
select statement, 'STATEMENT', statement,
       case when judged and stale_because is null and stage = 'VERIFIED' then 'VERIFIED'
            when judged then 'PROPOSED' else 'OTHER' end,
       timestamptz '2020-01-01' + number * interval '1 minute',
       to_tsvector('simple', concat_ws(' ', text, (array['trade', 'health', 'climate', 'elections', 'courts'])[1 + number % 5],
           case when number % 300 = 0 then 'seldom' end,
           (select string_agg('word' || (hashtext(statement::text || i) & 65535), ' ') from generate_series(1, 8) i)))
  from (select *, position as number, verdict is not null as judged from statement_status) status
 union all
select statement, 'RATIONALE', statement, case when stage = 'VERIFIED' and stale_because is null then 'VERIFIED' else 'PROPOSED' end,
       proposed_at, to_tsvector('simple', rationale)
  from statement_status
 where rationale is not null
 union all
select statement, 'PASSAGE', attachment, 'OTHER', attached_at, to_tsvector('simple', excerpt) from source_use
 union all
select source, 'SOURCE', source, 'OTHER', registered_at, to_tsvector('simple', found) from source_summary;

-- An article was taken in before its statements; the first event of every other statement is that it was recorded.
insert into recorded_event (event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata)
select gen_random_uuid(), stream, stream_type, version, type, '1', at, payload,
       '{"actor": "ada", "actorName": "Ada Okafor", "channel": "WEB", "requestId": "request"}'
  from (select article as stream, 'article' as stream_type, 0 as version, 'article-ingested' as type,
               received_at - interval '4 years' as at,
               jsonb_build_object('article', article, 'title', 'Report ' || number, 'text', 'A line of text.',
                                  'fingerprint', 'f', 'statements', 50, 'ingestedBy', 'ada') as payload
          from article
         union all
        select statement, 'statement', 0, 'statement-recorded', at,
               jsonb_build_object('statement', statement, 'article', article, 'revision', 1, 'position', number,
                                  'range', '{"start": 0, "end": 100}'::jsonb, 'text', 'Statement ' || number,
                                  'kind', 'SENTENCE', 'context', '{"before": "", "after": ""}'::jsonb)
          from work
         where number % 2 = 0
         union all
        select statement, 'statement', round, 'note-added', at + round * interval '1 year',
               jsonb_build_object('statement', statement, 'text', 'Look again at note ' || number, 'writtenBy', 'ada')
          from work, generate_series(1, 2) round
         where number % 2 = 0) event
 order by at;

insert into log_entry
select row_number() over (order by arrival) - 1, arrival, sha256(convert_to(payload::text, 'UTF8')) from recorded_event;

insert into audit_entry (log_index, at, person, type, article, statement, source, account, latest_at)
select log_index, recorded_at, 'checker' || log_index % 20, type,
       coalesce(work.article, stream), work.statement,
       case when log_index % 7 = 0 then '00000000-0002-7000-8000-000000000001'::uuid end,
       case when log_index % 11 = 0 then 'ben' end, recorded_at
  from logged_event
  left join work on work.statement = stream;

insert into audit_extent (size, lateness) select count(*), '5 seconds' from audit_entry;
