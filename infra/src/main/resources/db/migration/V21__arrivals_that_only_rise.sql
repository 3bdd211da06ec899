-- Beyond the mark much may have its place already, while one transaction that was begun before is still open. What is left
-- to look at there is written down: the numbers that were given out and have no event yet, and whatever comes behind "seen".
alter table sequencer
    add column seen bigint not null default 0,
    add column open int8multirange not null default '{}';
update sequencer set seen = placed_until;

-- Why no arrival can be given out, if so. Numbers only rise: one at or below what was recorded would be taken, or would be
-- of an event behind which the sequencer has gone already, so that it would never have its place.
create function arrivals_are_wrong() returns text language sql volatile as $$
    select case
             when given_out.last_value >= 9223372036854700000 then
                 'The sequence of arrivals is used up: someone set it to its end past Stet. Set it back to the highest arrival in recorded_event.'
             when given_out.last_value + given_out.is_called::int <= recorded.newest then format(
                 'The sequence of arrivals goes on at %s, though %s was given out already: someone set it back past Stet. Have it go on behind that: select setval(''recorded_event_arrival_seq'', %s).',
                 given_out.last_value + given_out.is_called::int, recorded.newest, recorded.newest)
           end
      from (select max(arrival) as newest from recorded_event) recorded, recorded_event_arrival_seq given_out
$$;

create or replace function append_events(
    ids uuid[], streams uuid[], stream_types text[], versions bigint[], types text[], revisions text[],
    instants timestamptz[], payloads jsonb[], metadata jsonb[]) returns bigint
    language plpgsql volatile as $$
declare
    alarm text := (select sentence from log_alarm where cleared_at is null and stops_work limit 1);
begin
    alarm := coalesce(alarm, arrivals_are_wrong());
    if alarm is not null then
        raise exception using errcode = 'ST001', message = alarm;
    end if;
    perform pg_current_xact_id();
    insert into recorded_event
        (event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata)
    select event.*
      from unnest(ids, streams, stream_types, versions, types, revisions, instants, payloads, metadata) as event;
    return currval('recorded_event_arrival_seq');
end $$;

create or replace function record_events(
    ids uuid[], streams uuid[], stream_types text[], versions bigint[], types text[], revisions text[],
    instants timestamptz[], payloads jsonb[], metadata jsonb[],
    account text, key text, fingerprint text, answered_stream uuid, answered_version bigint) returns bigint
    language plpgsql volatile as $$
declare
    alarm text := (select sentence from log_alarm where cleared_at is null and stops_work limit 1);
    arrival bigint;
begin
    alarm := coalesce(alarm, arrivals_are_wrong());
    if alarm is not null then
        raise exception using errcode = 'ST001', message = alarm;
    end if;
    perform pg_current_xact_id();
    insert into recorded_event
        (event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata)
    select event.*
      from unnest(ids, streams, stream_types, versions, types, revisions, instants, payloads, metadata) as event;
    arrival := currval('recorded_event_arrival_seq');
    if 0 < any (versions) then
        for event in 1 .. cardinality(versions) loop
            if versions[event] > 0 and not exists (
                select from recorded_event before
                 where before.stream = streams[event] and before.version = versions[event] - 1) then
                raise exception using errcode = '40001', message = 'the event before is missing';
            end if;
        end loop;
    end if;
    if key is not null then
        insert into idempotency_key values (account, key, fingerprint, answered_stream, answered_version, arrival);
    end if;
    return arrival;
end $$;
