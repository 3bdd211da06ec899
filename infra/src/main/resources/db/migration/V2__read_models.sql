-- What the newsroom reads. Every table here is made from the events alone and can be emptied and filled again.
-- Sort keys are folded by Stet and compared bytewise, so that no upgrade of a collation spoils an index.

create extension if not exists pg_trgm;

-- Articles ------------------------------------------------------------------------------------------------------

create table article_summary (
    article      uuid primary key,
    title        text        not null,
    revision     integer     not null,
    url          text,
    publisher    text,
    author       text,
    language     text,
    published_at timestamptz,
    received_at  timestamptz not null,
    ingested_by  text        not null,
    duplicate_of uuid
);
create index article_summary_title on article_summary using gin (title gin_trgm_ops);
create index article_summary_publisher on article_summary using gin (publisher gin_trgm_ops);

-- Stands apart because no list needs it.
create table article_text (
    article uuid primary key,
    text    text not null
);

-- The words of an article: of its title, publisher, byline and text.
create table article_words (
    article uuid primary key,
    words   tsvector not null
);
create index article_words_words on article_words using gin (words);

-- The articles that a search finds. Common words are on so many rows that PostgreSQL would rather read every row, and
-- does not know that the words of each lie elsewhere and have to be fetched and unpacked.
create function articles_found(words text, piece text) returns setof uuid
    language sql stable set enable_seqscan = off as $$
    select article from article_words where article_words.words @@ websearch_to_tsquery('simple', articles_found.words)
     union
    select article from article_summary where title ilike piece or publisher ilike piece
$$;

-- How many statements of an article stand where: one row for each standing that any has, so that a list of the
-- articles with a standing is a walk along an index. 'ALL' counts every statement.
create table article_tally (
    article       uuid        not null,
    standing      text        not null,
    statements    integer     not null,
    received_at   timestamptz not null,
    title_key     text        not null collate "C",
    publisher_key text        not null collate "C",
    primary key (article, standing)
) with (fillfactor = 80);
create index article_tally_received on article_tally (standing, received_at, article);
create index article_tally_title on article_tally (standing, title_key, article);
create index article_tally_publisher on article_tally (standing, publisher_key, article);

-- Statements ----------------------------------------------------------------------------------------------------

-- "stage" is the domain's state; "workflow" tells claims that are being checked from those just flagged.
create table statement_status (
    statement            uuid primary key,
    article              uuid     not null,
    revision             integer  not null,
    position             integer  not null,
    range_start          integer  not null,
    range_end            integer  not null,
    text                 text     not null,
    kind                 text     not null,
    repeats              uuid,
    author               text,
    stage                text     not null default 'UNTRIAGED',
    checker              text,
    sources              integer  not null default 0,
    notes                integer  not null default 0,
    proposed_once        boolean  not null default false,
    workflow             text     not null generated always as (
        case when stage <> 'OPEN' then stage
             when checker is not null or sources > 0 or proposed_once then 'IN_CHECK'
             else 'FLAGGED' end) stored,
    stale_because        text,
    stale                boolean  not null generated always as (stale_because is not null) stored,
    verdict              text,
    rating               text,
    rationale            text,
    single_source_reason text,
    proposed_by          text,
    proposed_at          timestamptz,
    verified_by          text,
    verified_at          timestamptz,
    flag_reason          text,
    proposition          text,
    dismissal            text,
    dismissal_reason     text,
    returned_reason      text,
    waiting_since        timestamptz,
    version              bigint   not null
) with (fillfactor = 80);
create index statement_status_article on statement_status (article, position);
create index statement_status_checkers on statement_status (article, checker)
    where checker is not null;
create index statement_status_mine on statement_status (checker, waiting_since, statement)
    where stage = 'OPEN' and checker is not null;
create index statement_status_unassigned on statement_status (waiting_since, statement)
    where stage = 'OPEN' and checker is null;
create index statement_status_review on statement_status (waiting_since, statement) include (proposed_by, author)
    where stage = 'IN_REVIEW' and not stale;
create index statement_status_waiting on statement_status (article, waiting_since)
    where stage = 'IN_REVIEW' and not stale;
create index statement_status_stale on statement_status (waiting_since, statement)
    where stale;
create index statement_status_stale_proposer on statement_status (proposed_by, waiting_since, statement)
    where stale;
create index statement_status_stale_checker on statement_status (checker, waiting_since, statement)
    where stale;

create table statement_note (
    statement  uuid        not null,
    version    bigint      not null,
    text       text        not null,
    written_by text        not null,
    written_at timestamptz not null,
    primary key (statement, version)
);

-- Sources -------------------------------------------------------------------------------------------------------

create table source_summary (
    source            uuid primary key,
    title             text        not null,
    url               text,
    address           text,
    publisher         text,
    origin            text,
    registered_by     text        not null,
    registered_at     timestamptz not null,
    withdrawal_reason text,
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    claims            integer     not null default 0,
    version           bigint      not null
) with (fillfactor = 80);
create index source_summary_registered on source_summary (registered_at, source);
-- What makes two web addresses the same; they may be longer than a sorted index takes.
create index source_summary_address on source_summary using hash (address);
create index source_summary_words on source_summary
    using gin (title gin_trgm_ops, url gin_trgm_ops, publisher gin_trgm_ops);

-- A source in its use for one claim, as long as it is attached.
create table source_use (
    attachment  uuid primary key,
    statement   uuid        not null,
    source      uuid        not null,
    stance      text        not null,
    origin      text        not null,
    excerpt     text,
    locator     text,
    attached_by text        not null,
    attached_at timestamptz not null
);
create index source_use_statement on source_use (statement, source, attached_at);
create index source_use_source on source_use (source, attached_at, attachment);

-- Audit ---------------------------------------------------------------------------------------------------------

-- What an auditor finds events by; the events themselves stay where they were recorded.
-- Events are dated before they get their index, so "at" goes a little to and fro along the log. "latest_at", the latest
-- "at" so far, does not: it turns instants into a range of the log, which every other index can be narrowed to.
create table audit_entry (
    log_index  bigint primary key,
    event_id   uuid        not null,
    at         timestamptz not null,
    person     text        not null,
    channel    text        not null,
    type       text        not null,
    subject    uuid        not null,
    version    bigint      not null,
    article    uuid,
    statement  uuid,
    source     uuid,
    request_id text        not null,
    cause      text,
    latest_at  timestamptz not null
);
create index audit_entry_latest on audit_entry (latest_at, log_index);
create index audit_entry_person on audit_entry (person, log_index);
create index audit_entry_article on audit_entry (article, log_index) where article is not null;
create index audit_entry_statement on audit_entry (statement, log_index) where statement is not null;
create index audit_entry_source on audit_entry (source, log_index) where source is not null;
create index audit_entry_type on audit_entry (type, log_index);

-- One row: how many entries there are, since counting a large log takes long, and by how much the latest "at" so far was
-- ahead of an entry's own at most.
create table audit_extent (
    size     bigint   not null,
    lateness interval not null
);
insert into audit_extent values (0, '0');
