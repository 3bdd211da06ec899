-- A version that was filled before has no such table.
drop schema if exists reading_before cascade;

-- Which links a statement's claims ever had, exactly and at once, for the policy that follows a verdict.
create index recorded_event_linked_from on recorded_event ((payload #>> '{from,statement}')) where type = 'claims-linked';
create index recorded_event_linked_to on recorded_event ((payload #>> '{to,statement}')) where type = 'claims-linked';

-- How claims hang together. "state" is LINKED or UNLINKED; "contradiction" is what its events say of two that can't both be so.
create table reading.claim_link (
    link            uuid        primary key,
    from_statement  uuid        not null,
    from_claim      integer     not null,
    to_statement    uuid        not null,
    to_claim        integer     not null,
    kind            text        not null,
    reason          text        not null,
    state           text        not null,
    linked_by       text        not null,
    linked_at       timestamptz not null,
    unlinked_by     text,
    unlinked_at     timestamptz,
    unlinked_reason text,
    contradiction   text        not null,
    opened_at       timestamptz,
    resolved_by     text,
    resolved_at     timestamptz,
    resolved_reason text,
    version         bigint      not null
);
create index claim_link_from on reading.claim_link (from_statement);
create index claim_link_to on reading.claim_link (to_statement);
create index claim_link_open on reading.claim_link (opened_at, link) where contradiction = 'OPEN';
