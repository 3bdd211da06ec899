-- What the account that works (the_worker) may do with tables that it doesn't own. Run by their owner, whole, whenever the
-- rights are not those in schema.txt. Whoever adds a table to "public" says here what is to be done with it.
revoke all on all tables in schema public from the_worker;
revoke all on all sequences in schema public from the_worker;
revoke create on schema public from public, the_worker;
grant usage on schema public to the_worker;

-- The log only grows.
grant select, insert on
    recorded_event, log_entry, log_node, checkpoint, key_rotation, cosignature, timestamp_token
    to the_worker;
grant select on logged_event to the_worker;
-- Where it goes on is asked, and only given out by adding to the log.
grant select on sequence recorded_event_arrival_seq to the_worker;

-- An alarm can be cleared, and stays.
grant select, insert, update (cleared_at, cleared_by) on log_alarm to the_worker;
-- One row each, which moves on.
grant select, update (placed_until, seen, open) on sequencer to the_worker;
grant select, update on watch to the_worker;

-- Nobody who has or had an account is forgotten.
grant select, insert, update on account, api_token, rebuild, witness_state to the_worker;

-- What is decided once.
grant select, insert on article_fingerprint to the_worker;

-- What passes.
grant select, insert, delete on
    source_address, idempotency_key, rebuild_comparison, captured_text, captured_text_part
    to the_worker;
grant select, insert, update, delete on
    password_link, first_administrator_link, token_entry, reader_failure, sign_in_attempt, sign_in_place, sign_in_tally,
    sign_in_session, form_draft, open_page, concern_read, personal_setting, mail_wish
    to the_worker;
