package stet.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Field;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.Shape;
import stet.domain.account.AccountRejection.NoScopeChosen;

/** Something that somebody wants done about one account. */
public sealed interface AccountCommand extends Command {
    Field NAME = new Field("name", "the name", 200);

    Person account();

    @Override
    default List<Rejection> shape() {
        return List.of();
    }

    /** Let someone, or some machine, use Stet; a person sets a password by a link afterwards, a machine never has one. */
    record OpenAccount(
            Person account,
            String name,
            Actor.Kind kind,
            Set<Role> roles,
            @Nullable Person responsible,
            Actor by) implements AccountCommand {
        public OpenAccount {
            roles = InOrder.of(roles);
        }

        @Override
        public List<Rejection> shape() {
            return Shape.of(AccountIds.check(account), NAME.requireName(name));
        }
    }

    /** Give an account another name or other roles, or disable or enable it; what is absent stays as it is. */
    record ChangeAccount(
            Person account,
            @Nullable String name,
            @Nullable Set<Role> roles,
            @Nullable Boolean enabled,
            Actor by) implements AccountCommand {
        public ChangeAccount {
            roles = roles == null ? null : InOrder.of(roles);
        }

        @Override
        public List<Rejection> shape() {
            return name == null ? List.of() : Shape.of(NAME.requireName(name));
        }
    }

    /** Say who answers for what an automation does. */
    record NameResponsible(Person account, Person responsible, Actor by) implements AccountCommand {}

    /** Make the link by which an account's owner sets a password, in place of any that was made before. */
    record MakePasswordLink(Person account, LinkId link, Secret secret, Instant expiresAt, Actor by)
            implements AccountCommand {}

    /** Give oneself a password. */
    record SetPassword(Person account, Secret password, Proof proof, Actor by) implements AccountCommand {}

    /** Open the first account, as its owner and administrator, by the link that Stet showed whoever started it. */
    record BecomeAdministrator(Person account, String name, Secret secret, Secret password, Actor by)
            implements AccountCommand {
        @Override
        public List<Rejection> shape() {
            return Shape.of(AccountIds.check(account), NAME.requireName(name));
        }
    }

    /**
     * Let a program act as an account, within scopes, for a time.
     *
     * @param text what the program will show
     * @param scopes by the names that the API knows them by
     */
    record IssueToken(
            Person account, TokenId token, Secret text, String name, Set<String> scopes, Instant expiresAt, Actor by)
            implements AccountCommand {
        public IssueToken {
            scopes = InOrder.of(scopes);
        }

        @Override
        public List<Rejection> shape() {
            Optional<Rejection> none = scopes.isEmpty() ? Optional.of(new NoScopeChosen()) : Optional.empty();
            return Shape.of(NAME.require(name), none);
        }
    }

    /** Have a token open nothing from now on, for good. */
    record RevokeToken(Person account, TokenId token, Actor by) implements AccountCommand {}

    /** Sign an account's owner out wherever they are signed in. */
    record EndSessions(Person account, Actor by) implements AccountCommand {}

    /** Record that someone came in by password. */
    record NoteSignIn(Person account, Actor by) implements AccountCommand {}

    /**
     * Record that passwords for an account were wrong.
     *
     * @param since when the first of them came
     * @param count how many there were by now
     */
    record NoteFailedSignIns(Person account, int count, Instant since, Actor by) implements AccountCommand {}

    /**
     * Record that the key which signs the log was changed.
     *
     * @param key the new one's public half
     */
    record NoteKeyRotation(Person account, String key, Actor by) implements AccountCommand {}
}
