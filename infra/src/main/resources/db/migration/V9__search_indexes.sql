-- A search index puts off what it takes in and then does it all at once, while whoever came last waits: after four
-- megabytes of words, half a second, for which every reader of the log stood still. Less at a time is done sooner.
drop schema if exists reading_before cascade;
alter index reading.article_words_words set (gin_pending_list_limit = 256);
alter index reading.article_summary_title set (gin_pending_list_limit = 256);
alter index reading.article_summary_publisher set (gin_pending_list_limit = 256);
alter index reading.source_summary_words set (gin_pending_list_limit = 256);
