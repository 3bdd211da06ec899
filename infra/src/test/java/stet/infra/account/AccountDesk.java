package stet.infra.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.account.AccountCommand;
import stet.domain.account.AccountCommand.ChangeAccount;
import stet.domain.account.AccountCommand.OpenAccount;
import stet.domain.account.AccountCommand.RevokeToken;
import stet.domain.account.AccountCommand.SetPassword;
import stet.domain.account.Proof;
import stet.domain.account.Role;
import stet.domain.account.Secret;
import stet.domain.account.TokenId;
import stet.infra.account.Credentials.Made;
import stet.infra.account.Credentials.Made.Given;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;

/** Accounts as tests take them for granted: opened by Stet itself, as the demo's are. */
public final class AccountDesk {
    public static final Request START = Request.of(Channel.START_UP, "test");

    private static final Account KEEPER =
            new Account(new Person("keeper"), "Kit Keeper", Actor.Kind.PERSON, Set.of(Role.AUDITOR), true);

    private final CommandDesk desk;
    private final Accounts accounts;
    private final Credentials credentials;
    private final ApiTokens tokens;

    public AccountDesk(CommandDesk desk, Accounts accounts, Credentials credentials, ApiTokens tokens) {
        this.desk = desk;
        this.accounts = accounts;
        this.credentials = credentials;
        this.tokens = tokens;
    }

    /** Makes sure that the account is there, with a password if it is a person's. */
    public Account open(Account account, String password) {
        if (accounts.find(account.person()).isEmpty())
            create(account, account.kind() == Actor.Kind.PERSON ? password : null);
        return account;
    }

    /** Opens an account; somebody is responsible for a machine. Empty when it is done. */
    public Optional<Rejection> create(Account account, @Nullable String password) {
        boolean machine = account.kind() == Actor.Kind.AUTOMATION;
        if (machine) open(KEEPER, "a long enough password");
        Person responsible = machine && account.responsible() == null ? KEEPER.person() : account.responsible();
        return give(new OpenAccount(
                        account.person(), account.name(), account.kind(), account.roles(), responsible, Actor.STET))
                .or(() -> password == null
                        ? Optional.empty()
                        : give(new SetPassword(
                                account.person(), new Secret(password), new Proof.DemoNewsroom(), Actor.STET)));
    }

    /** Makes an account what it should be. Empty when it is done. */
    public Optional<Rejection> change(Account account) {
        return give(
                new ChangeAccount(account.person(), account.name(), account.roles(), account.enabled(), Actor.STET));
    }

    public Optional<Rejection> changePassword(Account account, String present, String fresh) {
        Proof proof = new Proof.PresentPassword(new Secret(present));
        return give(new SetPassword(account.person(), new Secret(fresh), proof, account.actor()));
    }

    /** Has anything done about an account. Empty when it is. */
    public Optional<Rejection> give(AccountCommand command) {
        return desk.handleUnseen(command, START) instanceof Refused(var reasons)
                ? Optional.of(reasons.getFirst())
                : Optional.empty();
    }

    /** A token with its text. */
    public record Issued(ApiToken token, Given given) {
        public String text() {
            Secret secret = given.secret();
            return secret == null ? "" : secret.value();
        }
    }

    public Made attempt(Account owner, String name, Set<Scope> scopes, @Nullable Instant expiresAt) {
        return credentials.issueToken(owner.person(), name, scopes, expiresAt, owner.actor(), START);
    }

    public Issued issue(Account owner, String name, Set<Scope> scopes, @Nullable Instant expiresAt) {
        Given given = (Given) attempt(owner, name, scopes, expiresAt);
        return new Issued(tokens.find(given.id()).orElseThrow(), given);
    }

    public void revoke(UUID token) {
        Person owner = tokens.find(token).orElseThrow().account();
        give(new RevokeToken(owner, new TokenId(token), Actor.STET));
    }
}
