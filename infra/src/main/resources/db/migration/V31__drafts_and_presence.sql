-- What people have begun to type, so that it is there after a crash and on another device. No part of the record: nothing of it is
-- an event, a read model or anybody else's to see, and it goes when its form is sent.
create table form_draft (
    person  text        not null,
    form    text        not null check (char_length(form) between 1 and 300),
    words   text        not null check (char_length(words) between 1 and 100000),
    kept_at timestamptz not null default clock_timestamp(),
    primary key (person, form)
);
create index form_draft_kept_at on form_draft (kept_at);
comment on table form_draft is 'half-written forms, each seen by the person alone who writes it';
comment on column form_draft.form is 'the form''s address, and which of several things of that address it is about';

-- Who looks at which article now, one row for each page that is open; gone after a minute without a sign of life.
create table open_page (
    page      uuid        primary key,
    person    text        not null,
    article   uuid        not null,
    statement uuid,
    seen_at   timestamptz not null default clock_timestamp()
);
create index open_page_article on open_page (article);
create index open_page_seen_at on open_page (seen_at);
comment on column open_page.statement is 'the one that is selected on it';
