-- The log: one gapless order of everything that was recorded, with a hash of each event and signatures over all of it.

-- What was an index of the log with gaps is from now on only the order in which events arrived.
alter table recorded_event rename column log_index to arrival;
alter sequence recorded_event_log_index_seq rename to recorded_event_arrival_seq;
-- Ids are made unique by whoever makes them, and nothing is found by them: an index would only cost.
alter table recorded_event drop constraint recorded_event_event_id_key;

drop function settled_index();
drop function announce_append();
drop function last_index_given_out();

-- Why no work is accepted; open as long as nobody cleared it.
create table log_alarm (
    id bigint generated always as identity primary key,
    sentence text not null,
    stops_work boolean not null,
    raised_at timestamptz not null default now(),
    cleared_at timestamptz,
    cleared_by text
);
create unique index log_alarm_open on log_alarm (stops_work, sentence) where cleared_at is null;

-- Records events in their order and answers with the arrival of the last. The only arbiter is the unique key of stream
-- and version; nobody waits for anybody else. The transaction gets its id before any arrival is given out: thereby the
-- sequencer can tell when everything up to an arrival is either there or never will be.
create function append_events(
    ids uuid[], streams uuid[], stream_types text[], versions bigint[], types text[], revisions text[],
    instants timestamptz[], payloads jsonb[], metadata jsonb[]) returns bigint
    language plpgsql volatile as $$
declare
    alarm text := (select sentence from log_alarm where cleared_at is null and stops_work limit 1);
begin
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

-- The place of each event in the log, from 0 without gaps, written by the sequencer alone, with the hash of its leaf.
create table log_entry (
    log_index bigint primary key,
    arrival bigint not null unique,
    leaf bytea not null check (octet_length(leaf) = 32)
);

-- The roots of full tiles of 256 (level 1), of 256 such tiles (level 2), and so on: C2SP tlog-tiles.
create table log_node (
    level integer not null,
    position bigint not null,
    hash bytea not null check (octet_length(hash) = 32),
    primary key (level, position)
);

-- Every checkpoint that was signed.
create table checkpoint (
    size bigint primary key,
    note text not null,
    signed_at timestamptz not null
);

create trigger log_entry_only_grows before update or delete or truncate on log_entry
    for each statement execute function refuse_to_change_recorded_events();
create trigger log_node_only_grows before update or delete or truncate on log_node
    for each statement execute function refuse_to_change_recorded_events();
create trigger checkpoint_only_grows before update or delete or truncate on checkpoint
    for each statement execute function refuse_to_change_recorded_events();

-- Where the sequencer looks for new events: everything that arrived up to here has its place or was rolled back.
create table sequencer (
    placed_until bigint not null
);
insert into sequencer values (0);

-- The log as everybody reads it.
create view logged_event as
select l.log_index, l.arrival, l.leaf, e.event_id, e.stream, e.stream_type, e.version, e.type, e.revision,
       e.recorded_at, e.payload, e.metadata
  from log_entry l
  join recorded_event e using (arrival);

-- A repeated request is told the place of its events by their arrival.
alter table idempotency_key rename column position to arrival;

-- Whoever read by the old indices: policies go on where they were, everything that only shows is filled anew.
update token_entry
   set token = regexp_replace(token, '\d+', (
           select count(*) - 1 from recorded_event where arrival <= substring(token from '\d+')::bigint)::text)
 where processor_name = 'policies' and token_type like '%.GlobalSequenceTrackingToken';
delete from token_entry where processor_name in ('read-models', 'audit');
truncate article_summary, article_text, article_words, article_tally, statement_status, statement_note, source_summary,
         source_use, audit_entry;
update audit_extent set size = 0, lateness = '0';
