package stet.infra.account;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.account.AccountEvent;
import stet.domain.account.AccountEvent.AccountAdopted;
import stet.domain.account.AccountEvent.AccountDisabled;
import stet.domain.account.AccountEvent.AccountEnabled;
import stet.domain.account.AccountEvent.AccountOpened;
import stet.domain.account.AccountEvent.AccountRenamed;
import stet.domain.account.AccountEvent.LogKeyRotated;
import stet.domain.account.AccountEvent.PasswordLinkMade;
import stet.domain.account.AccountEvent.PasswordSet;
import stet.domain.account.AccountEvent.ResponsiblePersonNamed;
import stet.domain.account.AccountEvent.RolesChanged;
import stet.domain.account.AccountEvent.SessionsEnded;
import stet.domain.account.AccountEvent.SignInsFailed;
import stet.domain.account.AccountEvent.SignedIn;
import stet.domain.account.AccountEvent.TokenIssued;
import stet.domain.account.AccountEvent.TokenRevoked;
import stet.domain.account.Secret;
import stet.infra.lists.Columns;

/** What is looked up of accounts with each request, written in the transaction of the event that says it. */
@Component
class AccountTable {
    private final JdbcClient jdbc;
    private final KnownTokens tokens;

    AccountTable(JdbcClient jdbc, KnownTokens tokens) {
        this.jdbc = jdbc;
        this.tokens = tokens;
    }

    /**
     * What is kept of a secret besides its event.
     *
     * @param password its salted hash
     * @param secret a token's text or a link's end, of which the SHA-256 is kept
     */
    record Kept(@Nullable String password, @Nullable Secret secret) {
        static final Kept NOTHING = new Kept(null, null);

        byte[] digest() {
            return TokenText.sha256(Objects.requireNonNull(secret).value());
        }
    }

    /** Writes what an event says; false when there is a row in its way that no event speaks of. */
    boolean write(AccountEvent event, Kept kept) {
        return switch (event) {
            case AccountOpened opened -> open(opened);
            case AccountRenamed renamed -> set(renamed.account(), "name = :value", renamed.name());
            case RolesChanged changed -> set(changed.account(), "roles = :value", AccountRow.names(changed.roles()));
            case ResponsiblePersonNamed named ->
                set(named.account(), "responsible = :value", named.responsible().id());
            case AccountDisabled disabled ->
                set(disabled.account(), "enabled = :value, sign_ins = sign_ins + 1", false)
                        && endLink(disabled.account());
            case AccountEnabled enabled -> set(enabled.account(), "enabled = :value", true);
            case PasswordLinkMade made -> link(made, kept);
            case PasswordSet set ->
                set(set.account(), "password = :value, sign_ins = sign_ins + 1", kept.password())
                        && endLink(set.account());
            case SessionsEnded ended -> set(ended.account(), "sign_ins = sign_ins + 1", null);
            case TokenIssued issued -> issue(issued, kept);
            case TokenRevoked revoked -> revoke(revoked.token().value());
            case AccountAdopted _, SignedIn _, SignInsFailed _, LogKeyRotated _ -> true;
        };
    }

    private boolean open(AccountOpened event) {
        Person responsible = event.responsible();
        return jdbc.sql("""
                        insert into account (id, name, kind, roles, enabled, responsible)
                        values (:id, :name, :kind, :roles, true, :responsible)
                        on conflict (id) do nothing""")
                        .param("id", event.account().id())
                        .param("name", event.name())
                        .param("kind", event.kind().name())
                        .param("roles", AccountRow.names(event.roles()))
                        .param("responsible", responsible == null ? null : responsible.id())
                        .update()
                == 1;
    }

    private boolean set(Person account, String what, @Nullable Object value) {
        tokens.forgetWhenDone();
        return jdbc.sql("update account set " + what + " where id = :id")
                        .param("value", value)
                        .param("id", account.id())
                        .update()
                == 1;
    }

    private boolean link(PasswordLinkMade event, Kept kept) {
        return jdbc.sql("""
                        insert into password_link (account, link, hash, expires_at)
                        values (:account, :link, :hash, :expiresAt)
                        on conflict (account) do update
                           set link = excluded.link, hash = excluded.hash, expires_at = excluded.expires_at""")
                        .param("account", event.account().id())
                        .param("link", event.link().value())
                        .param("hash", kept.digest())
                        .param("expiresAt", Columns.bound(event.expiresAt()))
                        .update()
                == 1;
    }

    private boolean endLink(Person account) {
        jdbc.sql("delete from password_link where account = ?")
                .param(account.id())
                .update();
        return true;
    }

    private boolean issue(TokenIssued event, Kept kept) {
        return jdbc.sql("""
                        insert into api_token (id, account, name, hash, scopes, expires_at)
                        values (:id, :account, :name, :hash, :scopes, :expiresAt)""")
                        .param("id", event.token().value())
                        .param("account", event.account().id())
                        .param("name", event.name())
                        .param("hash", kept.digest())
                        .param("scopes", scopes(event))
                        .param("expiresAt", Columns.bound(event.expiresAt()))
                        .update()
                == 1;
    }

    private static String[] scopes(TokenIssued event) {
        return event.scopes().stream()
                .map(scope -> Scope.named(scope).orElseThrow().name())
                .sorted()
                .toArray(String[]::new);
    }

    private boolean revoke(UUID token) {
        tokens.forgetWhenDone();
        return jdbc.sql("update api_token set revoked_at = coalesce(revoked_at, now()) where id = ?")
                        .param(token)
                        .update()
                == 1;
    }
}
