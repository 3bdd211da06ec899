-- An article of :statements statements with ten events each, on twenty sources, behind everything else in the log.

create temporary table step as
select number, ('00000000-0003-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid as statement, step,
       ('00000000-0004-7000-8000-' || lpad(to_hex(number % 20), 12, '0'))::uuid as source,
       ('00000000-0005-7000-8000-' || lpad(to_hex(number * 2 + step % 2), 12, '0'))::uuid as part
  from generate_series(1, :statements) number, generate_series(0, 9) step;

insert into recorded_event (event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata)
select gen_random_uuid(), stream, stream_type, version, type, '1',
       timestamptz '2025-01-01' + version * interval '1 hour' + number * interval '1 second', payload,
       '{"actor": "ada", "actorName": "Ada Okafor", "channel": "WEB", "requestId": "request"}'
  from (select 0 as number, ('00000000-0003-7000-8000-' || lpad('0', 12, '0'))::uuid as stream,
               'article' as stream_type, 0 as version, 'article-ingested' as type,
               jsonb_build_object('article', '00000000-0003-7000-8000-000000000000', 'title', 'A long report',
                                  'text', repeat('Statement 1 says that something of note happened. ', :statements),
                                  'fingerprint', 'f', 'statements', :statements, 'ingestedBy', 'ada') as payload
         union all
        select distinct 1, source, 'source', 0, 'source-registered',
               jsonb_build_object('source', source, 'title', 'A source', 'origin', source, 'registeredBy', 'ada')
          from step
         union all
        select number + 1, statement, 'statement', step,
               (array['statement-recorded', 'claim-flagged', 'checker-assigned', 'source-attached', 'source-attached',
                      'verdict-proposed', 'statement-verified', 'note-added', 'claim-reopened', 'verdict-proposed'])[step + 1],
               jsonb_build_object('statement', statement) || case step
                   when 0 then jsonb_build_object(
                       'article', '00000000-0003-7000-8000-000000000000', 'revision', 1, 'position', number,
                       'range', jsonb_build_object('start', 50 * (number - 1), 'end', 50 * number - 1),
                       'text', 'Statement ' || number || ' says that something of note happened.', 'kind', 'SENTENCE',
                       'context', '{"before": "", "after": ""}'::jsonb)
                   when 1 then '{"flaggedBy": "ada"}'
                   when 2 then '{"checker": "ben", "assignedBy": "ada"}'
                   when 7 then jsonb_build_object('note', part, 'text', 'Look again.', 'writtenBy', 'ada')
                   when 8 then '{"reason": "a doubt", "reopenedBy": "ben"}'
                   when 6 then '{"verdict": "SUPPORTED", "verifiedBy": "ben"}'
                   when 3 then jsonb_build_object('attachedBy', 'ada', 'attachment', jsonb_build_object(
                       'id', part, 'source', source, 'stance', 'SUPPORTS', 'origin', 'The ministry',
                       'excerpt', 'something of note', 'locator', 'p. 1'))
                   when 4 then jsonb_build_object('attachedBy', 'ada', 'attachment', jsonb_build_object(
                       'id', part, 'source', '00000000-0004-7000-8000-000000000000', 'stance', 'SUPPORTS',
                       'origin', 'The bureau', 'excerpt', 'of note', 'locator', 'p. 2'))
                   else jsonb_build_object('proposedBy', 'ada', 'conclusion', jsonb_build_object(
                       'verdict', 'SUPPORTED', 'rationale', 'Both say so.')) end
          from step) event
 order by version, number;

insert into log_entry
select (select count(*) from log_entry) + row_number() over (order by arrival) - 1, arrival,
       sha256(convert_to(payload::text, 'UTF8'))
  from recorded_event
 where recorded_at >= '2025-01-01' and stream_type in ('article', 'statement', 'source') and stream::text >= '00000000-0003'
   and stream::text < '00000000-0006';

insert into audit_entry (log_index, at, person, type, article, statement, source, latest_at)
select log_index, recorded_at, 'ada', type,
       case when stream_type <> 'source' then '00000000-0003-7000-8000-000000000000'::uuid end,
       case when stream_type = 'statement' then stream end,
       case when stream_type = 'source' then stream end, recorded_at
  from logged_event
 where stream::text >= '00000000-0003' and stream::text < '00000000-0006' and recorded_at >= '2025-01-01';

update audit_extent set size = (select count(*) from audit_entry);
