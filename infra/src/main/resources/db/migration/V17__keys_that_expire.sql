-- When a request's key was used, so that it can be forgotten when nobody repeats that request any more.
alter table idempotency_key add column used_at timestamptz not null default now();
create index idempotency_key_used_at on idempotency_key (used_at);
