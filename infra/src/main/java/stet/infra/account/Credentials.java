package stet.infra.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.account.AccountCommand.IssueToken;
import stet.domain.account.AccountCommand.MakePasswordLink;
import stet.domain.account.LinkId;
import stet.domain.account.Secret;
import stet.domain.account.TokenId;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.lists.Columns;

/** Has tokens and password links made, and tells what opens with them this once. */
@Component
public class Credentials {
    private final CommandDesk desk;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AccountProperties settings;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    Credentials(
            CommandDesk desk,
            JdbcClient jdbc,
            Accounts accounts,
            AccountProperties settings,
            TimeOrderedIds ids,
            Clock clock) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a wish for something that opens an account. */
    public sealed interface Made {
        /**
         * It is made.
         *
         * @param id of the token or the link
         * @param secret told this once; absent when a repeated request had its effect, and its answer, before
         */
        record Given(Done done, UUID id, @Nullable Secret secret, Instant expiresAt) implements Made {}

        record Denied(List<Rejection> reasons) implements Made {}
    }

    /** Lets a program act as an account; without an expiry, for as long as is usual here. */
    public Made issueToken(
            Person owner, String name, Set<Scope> scopes, @Nullable Instant expiresAt, Actor by, Request request) {
        TokenId id = new TokenId(ids.next());
        Secret text = secrets.token();
        Instant until = exactly(expiresAt == null ? clock.instant().plus(settings.tokenLifetime()) : expiresAt);
        Set<String> names = scopes.stream().map(Scope::wireName).collect(Collectors.toUnmodifiableSet());
        return made(new IssueToken(owner, id, text, name, names, until, by), id.value(), text, until, request);
    }

    /** What would be wrong with a wish for a token as it is written, whoever wishes for it. */
    public List<Rejection> wrongWith(Person owner, String name, Set<Scope> scopes, Actor by) {
        Set<String> names = scopes.stream().map(Scope::wireName).collect(Collectors.toUnmodifiableSet());
        return new IssueToken(owner, new TokenId(new UUID(0, 0)), new Secret(""), name, names, Instant.MAX, by).shape();
    }

    /** Lets an account's owner set a password by a link, in place of any that was made before. */
    public Made makePasswordLink(Person owner, Actor by, Request request) {
        LinkId id = new LinkId(ids.next());
        Secret end = secrets.link();
        Instant until = exactly(clock.instant().plus(settings.passwordLink()));
        return made(new MakePasswordLink(owner, id, end, until, by), id.value(), end, until, request);
    }

    /** As exactly as the database keeps it. */
    private static Instant exactly(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private Made made(Command command, UUID id, Secret secret, Instant until, Request request) {
        return switch (carryOut(command, request)) {
            case Refused(var reasons) -> new Made.Denied(reasons);
            case Done done -> new Made.Given(done, id, done.replayed() ? null : secret, until);
        };
    }

    /** Before Stet has started nobody reads what is done. */
    private Outcome carryOut(Command command, Request request) {
        return request.channel() == Channel.START_UP
                ? desk.handleUnseen(command, request)
                : desk.handle(command, request);
    }

    /** Whose password a link would set now; empty when it is used up, replaced or too old. */
    public Optional<Account> ownerOfLink(Secret secret) {
        return jdbc.sql("select account from password_link where hash = :hash and expires_at > :now")
                .param("hash", TokenText.sha256(secret.value()))
                .param("now", Columns.bound(clock.instant()))
                .query(String.class)
                .optional()
                .flatMap(id -> accounts.find(new Person(id)))
                .filter(Account::enabled);
    }
}
