-- A version that was filled before has nothing that the public could read.
drop schema if exists reading_before cascade;

-- What the newsroom said of itself, each description under its number: what was published under one is shown under it.
-- "newsroom" is its stream.
create table reading.newsroom_description (
    number       integer     primary key,
    newsroom     uuid        not null,
    description  jsonb       not null,
    described_at timestamptz not null
);

-- What of an article is public, whole, as it was published: public pages ask for nothing else. "publication" is its stream; it is
-- public from "public_at" on, until it was withdrawn; one that was withdrawn before its time never was. "checked" counts its claims.
create table reading.published_article (
    publication  uuid        primary key,
    article      uuid        not null unique,
    title        text        not null,
    words        text        not null,
    edition      jsonb       not null,
    checked      integer     not null,
    description  integer     not null,
    public_at    timestamptz not null,
    published_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_because text,
    version      bigint      not null
);
create index published_article_newest on reading.published_article (public_at desc, publication desc);
create index published_article_words on reading.published_article using gin (words public.gin_trgm_ops);

-- Which claims are public under which number, and since when somebody has doubted one. "version" is that of the publication with
-- which it went out last: one of an earlier edition is no longer shown.
create table reading.published_claim (
    publication  uuid        not null,
    number       integer     not null,
    statement    uuid        not null,
    claim        integer     not null,
    verdict      text        not null,
    under_review_since timestamptz,
    changed_at   timestamptz not null,
    version      bigint      not null,
    primary key (publication, number)
);
create index published_claim_statement on reading.published_claim (statement, claim);
