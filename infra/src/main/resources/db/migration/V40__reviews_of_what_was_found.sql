-- What happened to accounts, whichever they are, what one person did to them, and what of one kind, by indexes of their own.
drop schema if exists reading_before cascade;
create index audit_entry_accounts on reading.audit_entry (log_index) where account is not null;
create index audit_entry_accounts_type on reading.audit_entry (type, log_index) where account is not null;
create index audit_entry_accounts_person on reading.audit_entry (person, log_index) where account is not null;

-- A review covers every entry of its range, or those that were chosen one by one.
alter table reading.review_summary
    add column chosen bigint[];
