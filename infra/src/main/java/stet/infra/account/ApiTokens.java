package stet.infra.account;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stet.domain.Field;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.infra.account.AccountRejection.ExpiryPast;
import stet.infra.account.AccountRejection.NoScopeChosen;
import stet.infra.account.AccountRejection.ScopeBeyondRoles;
import stet.infra.lists.Columns;

/** The tokens by which machines, and people through machines, use the API. */
@Component
public class ApiTokens {
    private static final Field NAME = new Field("name", "the name", 200);

    private final JdbcClient jdbc;
    private final KnownTokens known;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(JdbcClient jdbc, KnownTokens known) {
        this.jdbc = jdbc;
        this.known = known;
    }

    /** What became of a wish for a token. */
    public sealed interface Issue {
        /** The token; its text is shown this once. */
        record Issued(ApiToken token, String text) implements Issue {
            @Override
            public String toString() {
                return "Issued[" + token + "]";
            }
        }

        record Refused(Rejection reason) implements Issue {}
    }

    @Transactional
    public Issue issue(Account account, String name, Set<Scope> scopes, @Nullable Instant expiresAt) {
        return NAME.require(name)
                .or(() -> checkScopes(account, scopes))
                .or(() -> checkExpiry(expiresAt))
                .<Issue>map(Issue.Refused::new)
                .orElseGet(() -> insert(account.person(), name, scopes, expiresAt));
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
        Optional<OpenedRow> row =
                jdbc.sql("""
                        select account.*, api_token.id as token, api_token.scopes,
                               coalesce(last_used_at < now() - interval '1 minute', true) as long_unused,
                               extract(epoch from least(
                                   expires_at - now(), interval '1 minute', last_used_at + interval '1 minute' - now()))
                                   as good_for
                          from api_token join account on account.id = api_token.account
                         where hash = :hash and revoked_at is null and (expires_at is null or expires_at > now())
                           and enabled""").param("hash", hash).query(OpenedRow::read).optional();
        row.filter(OpenedRow::longUnused).ifPresent(used -> touch(used.token()));
        row.filter(found -> found.goodFor().isPositive())
                .ifPresent(found -> known.keep(hash, found.opened(), found.goodFor(), changes));
        return row.map(OpenedRow::opened);
    }

    /** An account that a token opened, and the scopes that both allow. */
    public record Opened(Account account, Set<Scope> scopes) {}

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

    /** Makes a token open nothing from now on, for good. */
    @Transactional
    public void revoke(UUID id) {
        known.forgetWhenDone();
        jdbc.sql("update api_token set revoked_at = coalesce(revoked_at, now()) where id = ?")
                .param(id)
                .update();
    }

    private static Optional<Rejection> checkScopes(Account account, Set<Scope> scopes) {
        if (scopes.isEmpty()) return Optional.of(new NoScopeChosen());
        return scopes.stream()
                .sorted()
                .filter(scope -> !account.scopes().contains(scope))
                .findFirst()
                .map(scope -> new ScopeBeyondRoles(account.person(), scope));
    }

    private static Optional<Rejection> checkExpiry(@Nullable Instant expiresAt) {
        return expiresAt == null || expiresAt.isAfter(Instant.now()) ? Optional.empty() : Optional.of(new ExpiryPast());
    }

    private Issue insert(Person account, String name, Set<Scope> scopes, @Nullable Instant expiresAt) {
        TokenText text = TokenText.random(random);
        ApiToken token = jdbc.sql("""
                        insert into api_token (account, name, hash, scopes, expires_at)
                        values (:account, :name, :hash, :scopes, :expiresAt) returning *""")
                .param("account", account.id())
                .param("name", name)
                .param("hash", text.hash())
                .param("scopes", AccountRow.names(scopes))
                .param("expiresAt", Columns.bound(expiresAt))
                .query(ApiTokenRow::read)
                .single();
        return new Issue.Issued(token, text.value());
    }

    /** Written once a minute at most, so that reading through a token stays reading. */
    private void touch(UUID token) {
        jdbc.sql("update api_token set last_used_at = now() where id = ?")
                .param(token)
                .update();
    }
}
