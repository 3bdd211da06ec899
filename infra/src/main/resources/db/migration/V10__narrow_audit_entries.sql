-- An entry of the audit log holds what auditors find it by. What else is shown of it stands in the event itself, with
-- which every entry is read anyway; a copy only made rebuilds and batches longer.
drop schema if exists reading_before cascade;
alter table reading.audit_entry
    drop column event_id,
    drop column channel,
    drop column subject,
    drop column version,
    drop column request_id,
    drop column cause;

-- Which article a later event of a statement belongs to, its first event says. It was looked for here.
comment on index reading.audit_entry_statement is null;
