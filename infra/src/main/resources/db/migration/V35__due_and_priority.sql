-- A version that was filled before knows of neither, so it is none to go back to.
drop schema if exists reading_before cascade;

-- Until when it is to be done, and how urgent it is: of an article, and of a statement what is said of it alone.
alter table reading.article_summary
    add column due      date,
    add column priority text;
alter table reading.statement_status
    add column due      date,
    add column priority text;
