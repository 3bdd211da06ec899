-- By which rules an address has its form: 0 those of before, 1 those of RFC 3986 and UTS 46, which SQL does not have. Stet
-- gives the addresses of before the form of today when it starts, by the sources in the log.
alter table source_address add column form smallint not null default 0;
create index source_address_of_before on source_address (form) where form = 0;
