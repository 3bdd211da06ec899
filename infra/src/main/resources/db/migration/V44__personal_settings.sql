-- How somebody wants pages shown. No part of the record: it changes nothing for anybody else.
create table personal_setting (
    person text primary key,
    zone   text check (char_length(zone) between 1 and 64),
    theme  text not null check (theme in ('SYSTEM', 'LIGHT', 'DARK'))
);
comment on column personal_setting.zone is 'a time zone by its name, absent when it is the newsroom''s';
