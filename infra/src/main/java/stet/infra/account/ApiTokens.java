package stet.infra.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;

/** The tokens by which machines, and people through machines, use the API. */
@Component
public class ApiTokens {
    private final JdbcClient jdbc;
    private final KnownTokens known;

    ApiTokens(JdbcClient jdbc, KnownTokens known) {
        this.jdbc = jdbc;
        this.known = known;
    }

    /** Whether this text is a token at all, and whether a character of it is wrong, without looking it up. */
    public Presented inspect(String text) {
        TokenText token = new TokenText(text);
        if (!token.isToken()) return Presented.NO_TOKEN;
        return token.isIntact() ? Presented.INTACT : Presented.MISTYPED;
    }

    /** How a token looks before it is looked up. */
    public enum Presented {
        NO_TOKEN,
        MISTYPED,
        INTACT
    }

    /** The account that the token opens with what it may do: never more than the account's roles allow now. */
    public Optional<Opened> open(String text) {
        byte[] hash = new TokenText(text).hash();
        return known.find(hash).or(() -> lookUp(hash));
    }

    private Optional<Opened> lookUp(byte[] hash) {
        long changes = known.changes();
        Optional<OpenedRow> row = jdbc.sql("""
                        select account.*, api_token.id as token, api_token.scopes,
                               coalesce(last_used_at < now() - interval '1 minute', true) as long_unused,
                               extract(epoch from least(
                                   expires_at - now(), interval '1 minute', last_used_at + interval '1 minute' - now()))
                                   as good_for
                          from api_token join {accounts} on account.id = api_token.account
                         where hash = :hash and revoked_at is null and (expires_at is null or expires_at > now())
                           and usable""".replace("{accounts}", AccountRow.ACCOUNTS))
                .param("hash", hash)
                .query(OpenedRow::read)
                .optional();
        row.filter(OpenedRow::longUnused).ifPresent(used -> touch(used.token()));
        row.filter(found -> found.goodFor().isPositive())
                .ifPresent(found -> known.keep(hash, found.opened(), found.goodFor(), changes));
        return row.map(OpenedRow::opened);
    }

    /** An account that a token opened, and the scopes that both allow. */
    public record Opened(Account account, Set<Scope> scopes) {}

    /** Which token has this text, whatever has become of it. */
    public Optional<ApiToken> find(String text) {
        return jdbc.sql("select * from api_token where hash = ?")
                .param(new TokenText(text).hash())
                .query(ApiTokenRow::read)
                .optional();
    }

    /** The account's tokens, newest first, with the revoked and the expired. */
    public List<ApiToken> list(Person account) {
        return jdbc.sql("select * from api_token where account = ? order by created_at desc, id")
                .param(account.id())
                .query(ApiTokenRow::read)
                .list();
    }

    public Optional<ApiToken> find(UUID id) {
        return jdbc.sql("select * from api_token where id = ?")
                .param(id)
                .query(ApiTokenRow::read)
                .optional();
    }

    /** Written once a minute at most, so that reading through a token stays reading. */
    private void touch(UUID token) {
        jdbc.sql("update api_token set last_used_at = now() where id = ?")
                .param(token)
                .update();
    }
}
