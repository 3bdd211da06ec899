-- Replicas remember what tokens open. Whatever changes that tells them, whoever changed it; that a token was used does not.
create function tell_of_accounts() returns trigger language plpgsql as $$
begin
    notify stet_accounts;
    return null;
end $$;

create trigger account_is_told after update or delete or truncate on account
    for each statement execute function tell_of_accounts();
create trigger api_token_is_told
    after update of account, hash, scopes, expires_at, revoked_at or delete or truncate on api_token
    for each statement execute function tell_of_accounts();
