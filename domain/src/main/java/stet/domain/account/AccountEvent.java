package stet.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Person;

/** Something that happened to one account. None holds a password, a token or anything made of them. */
public sealed interface AccountEvent {

    Person account();

    /** Someone, or some machine, may use Stet. A machine does so only once it has a responsible person. */
    record AccountOpened(
            Person account,
            String name,
            Actor.Kind kind,
            Set<Role> roles,
            @Nullable Person responsible,
            Person openedBy)
            implements AccountEvent {
        public AccountOpened {
            roles = InOrder.of(roles);
        }
    }

    /**
     * An account that was opened before accounts were part of the record, as it stood then.
     *
     * @param password whether it had one
     * @param tokens those that were not revoked
     */
    record AccountAdopted(
            Person account,
            String name,
            Actor.Kind kind,
            Set<Role> roles,
            boolean enabled,
            boolean password,
            List<AdoptedToken> tokens)
            implements AccountEvent {
        public AccountAdopted {
            roles = InOrder.of(roles);
            tokens = List.copyOf(tokens);
        }
    }

    /** The newsroom knows the account by another name. */
    record AccountRenamed(Person account, String name, Person renamedBy) implements AccountEvent {}

    /**
     * The account may do something else than before.
     *
     * @param roles all that it has now
     */
    record RolesChanged(Person account, Set<Role> roles, Person changedBy) implements AccountEvent {
        public RolesChanged {
            roles = InOrder.of(roles);
        }
    }

    /** A person answers for what an automation does, and so neither signs off the other's work. */
    record ResponsiblePersonNamed(Person account, Person responsible, Person namedBy) implements AccountEvent {}

    /** The account opens nothing; its sessions end, and its tokens and links for good. */
    record AccountDisabled(Person account, Person disabledBy) implements AccountEvent {}

    /** The account may be used again; what ended stays ended. */
    record AccountEnabled(Person account, Person enabledBy) implements AccountEvent {}

    /** A link to set the account's password was made; those before it open nothing any more. */
    record PasswordLinkMade(Person account, LinkId link, Instant expiresAt, Person madeBy) implements AccountEvent {}

    /**
     * The account has another password; its sessions end, and its tokens for good.
     *
     * @param link the link that was used up by it, absent when it was set by who knew the one before
     */
    record PasswordSet(Person account, @Nullable LinkId link, Person setBy) implements AccountEvent {}

    /** Its owner was signed out wherever they were signed in; the password and tokens stay. */
    record SessionsEnded(Person account, Person endedBy) implements AccountEvent {}

    /**
     * A program may act as the account.
     *
     * @param scopes by the names that the API knows them by
     */
    record TokenIssued(
            Person account, TokenId token, String name, Set<String> scopes, Instant expiresAt, Person issuedBy)
            implements AccountEvent {
        public TokenIssued {
            scopes = InOrder.of(scopes);
        }
    }

    /** A token opens nothing any more. */
    record TokenRevoked(Person account, TokenId token, Person revokedBy) implements AccountEvent {}

    /** Someone came in by password. Of many times within an hour only some are told. */
    record SignedIn(Person account) implements AccountEvent {}

    /**
     * Passwords for the account were wrong. Of many within an hour it is told when they become more by far.
     *
     * @param count how many there were since
     */
    record SignInsFailed(Person account, int count, Instant since) implements AccountEvent {}

    /**
     * The key that signs the log was changed.
     *
     * @param account whoever had it changed
     * @param key the public half of the new one
     */
    record LogKeyRotated(Person account, String key) implements AccountEvent {}

    /** A token that was issued before tokens were part of the record. */
    record AdoptedToken(
            TokenId token,
            String name,
            Set<String> scopes,
            Instant issuedAt,
            @Nullable Instant expiresAt) {
        public AdoptedToken {
            scopes = InOrder.of(scopes);
        }
    }
}
