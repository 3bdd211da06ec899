-- Who may use Stet, with what right. A machine's account holds tokens and never a password.
create table account (
    id         text        primary key check (id ~ '^[a-z][a-z0-9._-]{0,39}$'),
    name       text        not null check (length(name) between 1 and 200),
    kind       text        not null check (kind in ('PERSON', 'AUTOMATION')),
    roles      text[]      not null,
    enabled    boolean     not null default true,
    password   text,
    sign_ins   integer     not null default 0,
    created_at timestamptz not null default now(),
    check (kind = 'PERSON' or password is null)
);

comment on column account.password is 'a salted hash with the name of its algorithm, never the password';
comment on column account.sign_ins is 'counts up whenever sessions that are open must end, as when the password changes';

create table api_token (
    id           uuid        primary key default gen_random_uuid(),
    account      text        not null references account,
    name         text        not null check (length(name) between 1 and 200),
    hash         bytea       not null unique,
    scopes       text[]      not null,
    created_at   timestamptz not null default now(),
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

create index api_token_account on api_token (account);

comment on column api_token.hash is 'SHA-256 of the token, which is random and long enough to need no salt';

create table first_administrator_link (
    hash       bytea       primary key,
    created_at timestamptz not null default now()
);
