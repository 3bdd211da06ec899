-- What V11 left undone: a version that was filled before it stores the text of an article compressed, so it is none to go
-- back to.
drop schema if exists reading_before cascade;
