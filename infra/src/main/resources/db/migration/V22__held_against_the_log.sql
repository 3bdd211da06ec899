-- As before, and what the table took in is held against what was asked, before it is committed: whatever a trigger, a rule or
-- a view made of it. Whoever calls makes sure in the same call that this function is the one that was shipped.
create or replace function record_events(
    ids uuid[], streams uuid[], stream_types text[], versions bigint[], types text[], revisions text[],
    instants timestamptz[], payloads jsonb[], metadata jsonb[],
    account text, key text, fingerprint text, answered_stream uuid, answered_version bigint) returns bigint
    language plpgsql volatile as $$
declare
    alarm text := (select sentence from public.log_alarm where cleared_at is null and stops_work limit 1);
    arrival bigint;
    as_asked bigint;
begin
    alarm := coalesce(alarm, public.arrivals_are_wrong());
    if alarm is not null then
        raise exception using errcode = 'ST001', message = alarm;
    end if;
    perform pg_current_xact_id();
    with asked as (
        select event.*
          from unnest(ids, streams, stream_types, versions, types, revisions, instants, payloads, metadata) as event
               (event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata)),
    written as (
        insert into public.recorded_event as made
            (event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata)
        select * from asked
        returning made.event_id, made.stream, made.stream_type, made.version, made.type, made.revision, made.recorded_at,
                  made.payload, made.metadata)
    select count(*) into as_asked from (table asked intersect all table written) same;
    if as_asked <> cardinality(ids) then
        raise exception using errcode = 'ST002', message = 'What was recorded is not what was asked.';
    end if;
    arrival := currval('public.recorded_event_arrival_seq');
    if 0 < any (versions) then
        for event in 1 .. cardinality(versions) loop
            if versions[event] > 0 and not exists (
                select from public.recorded_event before
                 where before.stream = streams[event] and before.version = versions[event] - 1) then
                raise exception using errcode = '40001', message = 'the event before is missing';
            end if;
        end loop;
    end if;
    if key is not null then
        insert into public.idempotency_key
            values (account, key, fingerprint, answered_stream, answered_version, arrival);
    end if;
    return arrival;
end $$;

-- How far the watch has come that holds read models against the log: behind which of a kind of things it goes on, how many it
-- has held since it began its round, and when everything, and what happened last, had been held.
create table watch (
    one    boolean primary key default true check (one),
    kind   text        not null,
    behind text        not null,
    held   bigint      not null default 0,
    began  timestamptz,
    done   timestamptz,
    newest timestamptz
);
insert into watch (kind, behind) values ('STATEMENT', '00000000-0000-0000-0000-000000000000');
