-- What witnesses cosigned of the log's checkpoints.
create table cosignature (
    size bigint not null,
    witness text not null,
    line text not null,
    received_at timestamptz not null,
    primary key (size, witness)
);

comment on column cosignature.witness is 'name and id of the key that cosigned';
comment on column cosignature.line is 'as it stands below the checkpoint';

create trigger cosignature_only_grows before update or delete or truncate on cosignature
    for each statement execute function refuse_to_change_recorded_events();

-- How the talk with each witness stands.
create table witness_state (
    witness text primary key,
    cosigned_size bigint not null default 0,
    cosigned_at timestamptz,
    trouble text,
    trouble_since timestamptz
);

-- What time-stamping authorities said of checkpoints (RFC 3161).
create table timestamp_token (
    size bigint primary key,
    text text not null,
    reply bytea not null,
    stamped_at timestamptz not null,
    received_at timestamptz not null
);

comment on column timestamp_token.text is 'what was stamped: the checkpoint without its signatures';
comment on column timestamp_token.stamped_at is 'by the authority''s clock';

create trigger timestamp_token_only_grows before update or delete or truncate on timestamp_token
    for each statement execute function refuse_to_change_recorded_events();
