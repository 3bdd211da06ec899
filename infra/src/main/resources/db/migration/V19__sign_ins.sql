-- Wrong passwords are counted for all replicas together. A crash may forget the counts, so they cost no WAL.
create unlogged table sign_in_attempt (
    account  text        not null,
    address  text        not null,
    attempts integer     not null,
    until    timestamptz not null,
    primary key (account, address)
);
create index sign_in_attempt_until on sign_in_attempt (until);
comment on column sign_in_attempt.account is 'an account, ? and a number for names that nobody has, nothing for all together';

create unlogged table sign_in_place (
    account text        not null,
    address text        not null,
    seen_at timestamptz not null,
    primary key (account, address)
);
comment on table sign_in_place is 'who signed in from where, and so need not wait for the mistakes of neighbours';

create unlogged table sign_in_tally (
    account   text        primary key,
    since     timestamptz not null default now(),
    succeeded integer     not null default 0,
    failed    integer     not null default 0
);
comment on table sign_in_tally is 'sign-ins within an hour, of which only some are told in the log; nothing for names that nobody has';
