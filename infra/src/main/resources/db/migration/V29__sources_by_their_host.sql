-- What the newsroom recorded for a site before is asked as somebody types an address of it. The index is none of what a
-- read model holds, so nothing is filled anew. A very long address is known by a digest, and has no host here.
create index source_summary_host on reading.source_summary (split_part(address, '/', 3), registered_at);
