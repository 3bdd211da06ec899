-- The checkpoints at which the log's key changed, signed with the old key and the new one.
create table key_rotation (
    rotated_at timestamptz primary key,
    size bigint not null,
    note text not null,
    rotated_by text not null
);

create trigger key_rotation_only_grows before update or delete or truncate on key_rotation
    for each statement execute function refuse_to_change_recorded_events();
