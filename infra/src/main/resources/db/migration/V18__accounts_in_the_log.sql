-- Accounts are part of the log. What is looked up of them with each request stays in tables, each row written in the
-- transaction of the event that says it; what opens an account, or what was made of it, is in the rows alone.
alter table account add column responsible text references account;
comment on column account.responsible is 'the person who answers for an automation, which is disabled without one';

create table password_link (
    account    text        primary key references account,
    link       uuid        not null,
    hash       bytea       not null unique,
    expires_at timestamptz not null
);
comment on table password_link is 'the newest link by which an account''s owner sets a password, until it is used';
comment on column password_link.hash is 'SHA-256 of the end of the link, which is random and long enough to need no salt';

-- What happened to an account is found by its id.
alter table reading.audit_entry add column account text;
create index audit_entry_account on reading.audit_entry (account, log_index) where account is not null;

-- A version that was filled before does not know whom its entries are about, so it is none to go back to.
drop schema if exists reading_before cascade;
