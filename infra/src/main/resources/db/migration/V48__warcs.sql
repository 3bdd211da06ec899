-- What was asked and answered when Stet fetched a capture itself, kept beside its bytes. A version that was filled before knows of
-- none of it, so it is none to go back to.
drop schema if exists reading_before cascade;

alter table reading.capture add column warc_sha256 text, add column warc_bytes bigint;
