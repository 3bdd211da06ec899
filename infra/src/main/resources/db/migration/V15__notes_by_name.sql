-- A note has a name, whatever becomes of its words: a row for each of its wordings, in their order. One of before is named
-- after the event that left it, as it is when that event is read.
alter table reading.statement_note add column note uuid;
update reading.statement_note written
   set note = left_by.event_id
  from recorded_event left_by
 where left_by.stream = written.statement and left_by.version = written.version;
alter table reading.statement_note alter column note set not null;

-- A version that was filled before names none, so it is none to go back to.
drop schema if exists reading_before cascade;
