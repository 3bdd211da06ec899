-- Sessions of people who signed in, for all replicas together, so that they outlast any of them and any crash of the database. Of a
-- session's secret only a hash stands here, and what its next page is yet to say is sealed with it: no copy of the database lets
-- anyone in.
create table sign_in_session (
    id       uuid        primary key,
    hash     bytea       not null unique check (octet_length(hash) = 32),
    account  text        not null,
    series   integer     not null,
    browser  text        not null check (char_length(browser) <= 200),
    address  text        not null,
    began_at timestamptz not null default now(),
    seen_at  timestamptz not null default now(),
    said     bytea       check (octet_length(said) <= 4194304)
);
create index sign_in_session_account on sign_in_session (account);
comment on column sign_in_session.series is 'the account''s series of sign-ins, which ends with its password or when it is disabled';
comment on column sign_in_session.seen_at is 'to the minute';
comment on column sign_in_session.said is 'what the next page says once, sealed with the session''s secret';
