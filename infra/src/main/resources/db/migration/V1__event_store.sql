-- What happened, in the order of the log: rows are added, never changed.
create table recorded_event (
    log_index bigint generated always as identity primary key,
    event_id uuid not null unique,
    stream uuid not null,
    stream_type text not null,
    version bigint not null,
    type text not null,
    revision text not null,
    recorded_at timestamptz not null,
    payload jsonb not null,
    metadata jsonb not null,
    constraint recorded_event_once_per_version unique (stream, version)
);

-- Which statements ever rested on a source, exactly and at once, for the policy that follows a withdrawal.
create index recorded_event_source_attached on recorded_event ((payload #>> '{attachment,source}'))
    where type = 'source-attached';

create function refuse_to_change_recorded_events() returns trigger language plpgsql as $$
begin
    raise exception 'the event log only grows: % is refused', tg_op;
end $$;

create trigger recorded_event_only_grows
    before update or delete or truncate on recorded_event
    for each statement execute function refuse_to_change_recorded_events();

-- Indices are given out in one order and committed in another. So that no reader passes an index which may yet appear,
-- each append announces itself before it takes one: until its transaction ends it holds a lock whose key is the last
-- index that was given out before. The upper 16 bits of the key tell these locks from others.
create function last_index_given_out() returns bigint language sql volatile as $$
    select case when is_called then last_value else 0 end from recorded_event_log_index_seq
$$;

create function announce_append() returns void language sql volatile as $$
    select pg_advisory_xact_lock_shared((x'5354'::bigint << 48) | last_index_given_out())
$$;

-- The index up to which everything is committed that ever will be. Ask in a statement of its own, before reading.
create function settled_index() returns bigint language plpgsql volatile as $$
declare
    given_out bigint := last_index_given_out(); -- before the locks, so that none of its indices is missed among them
begin
    return least(given_out, (
        select min((classid::bigint & x'ffff'::bigint) << 32 | objid::bigint)
          from pg_locks
         where locktype = 'advisory'
           and database = (select oid from pg_database where datname = current_database())
           and classid::bigint >> 16 = x'5354'::bigint));
end $$;

-- How far each event processor has read, and which replica reads for it.
create table token_entry (
    processor_name text not null,
    segment integer not null,
    token text,
    token_type text,
    updated_at text,
    owner text,
    primary key (processor_name, segment)
);

-- The first article with each text.
create table article_fingerprint (
    fingerprint text primary key,
    article_id uuid not null
);

-- The source that has each web address.
create table source_address (
    address text primary key,
    source_id uuid not null
);

-- What a repeated request is answered with; empty while the request is under way.
create table idempotency_key (
    account text not null,
    key text not null,
    fingerprint text not null,
    stream uuid,
    version bigint,
    position bigint,
    primary key (account, key)
);
