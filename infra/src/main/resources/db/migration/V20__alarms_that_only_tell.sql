-- What is wrong beside the log, as in a table that is made from it, keeps nobody from signing or working.
alter table log_alarm add column stops_signing boolean not null default true;
