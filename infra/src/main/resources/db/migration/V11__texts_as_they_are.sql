-- The text of an article is stored as it is. To compress one of two megabytes took a tenth of a second, in which no reader
-- of the log went on, and to show it took time again.
alter table reading.article_text alter column text set storage external;
