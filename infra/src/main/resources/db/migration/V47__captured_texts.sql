-- What stored files say. Made of their bytes alone: when both are emptied, everything is read again.
-- "why" is the reason for which there is no text; null when there is one.
create table captured_text (
    sha256  text        primary key,
    why     text,
    read_at timestamptz not null
);

-- The text itself: its pages, its sheets, in order of "place".
create table captured_text_part (
    sha256 text    not null references captured_text on delete cascade,
    place  integer not null,
    kind   text    not null,
    number integer not null,
    name   text,
    words  text    not null,
    primary key (sha256, place)
);

-- What came of looking for a passage in a capture of its source. No event of before says anything of that.
drop schema if exists reading_before cascade;
alter table reading.source_use
    add column capture           uuid,
    add column found_exact       text,
    add column found_prefix      text,
    add column found_suffix      text,
    add column found_start       integer,
    add column found_end         integer,
    add column found_part        text,
    add column found_fragment    text,
    add column found_conforms_to text,
    add column not_found_reason  text;
