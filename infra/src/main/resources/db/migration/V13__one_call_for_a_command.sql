-- What append_events does, with two things that a command needed calls of its own for: its key is used in the same
-- statement, and events rest on what is there. Whoever decided by what it remembered of a stream is told, like somebody who
-- came too late, when the event before its own is not there: a database that was restored knows less than it did.
create function record_events(
    ids uuid[], streams uuid[], stream_types text[], versions bigint[], types text[], revisions text[],
    instants timestamptz[], payloads jsonb[], metadata jsonb[],
    account text, key text, fingerprint text, answered_stream uuid, answered_version bigint) returns bigint
    language plpgsql volatile as $$
declare
    alarm text := (select sentence from log_alarm where cleared_at is null and stops_work limit 1);
    arrival bigint;
begin
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
