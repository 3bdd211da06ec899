-- What sources said at a moment. A version that was filled before knows of none of it, so it is none to go back to.
drop schema if exists reading_before cascade;

-- "asked_by" and "asked_at" are who gave the file or had it fetched, and when; "settled_at" is when its bytes were kept, or it failed.
create table reading.capture (
    capture     uuid        primary key,
    source      uuid        not null,
    state       text        not null,
    sha256      text,
    bytes       bigint,
    media_type  text,
    name        text,
    address     text,
    final_url   text,
    http_status integer,
    warning     text,
    reason      text,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    settled_at  timestamptz,
    version     bigint      not null
);
create index capture_source on reading.capture (source, asked_at, capture);
create index capture_sha256 on reading.capture (sha256) where state = 'STORED';
create index capture_fetching on reading.capture (asked_at, capture) where state = 'FETCHING';
