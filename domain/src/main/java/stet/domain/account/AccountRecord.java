package stet.domain.account;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.account.Access.Link;
import stet.domain.account.Access.Token;
import stet.domain.account.AccountEvent.AccountAdopted;
import stet.domain.account.AccountEvent.AccountDisabled;
import stet.domain.account.AccountEvent.AccountEnabled;
import stet.domain.account.AccountEvent.AccountOpened;
import stet.domain.account.AccountEvent.AccountRenamed;
import stet.domain.account.AccountEvent.AdoptedToken;
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

/**
 * An account as its events have made it.
 *
 * @param profile absent until it is opened
 */
public record AccountRecord(@Nullable Profile profile, Access access, Custody custody) {

    /** The state before any event. */
    public static AccountRecord unopened() {
        return new AccountRecord(null, Access.NONE, Custody.OWN);
    }

    /** The events that follow from the command, or why it is refused. */
    public Decision<AccountEvent> decide(AccountCommand command, AccountFacts facts) {
        return new Decisions(this, facts).on(command);
    }

    /** This state with one more event behind it. */
    public AccountRecord evolve(AccountEvent event) {
        return switch (event) {
            case AccountOpened opened ->
                with(new Profile(opened.name(), opened.kind(), opened.roles(), true, null))
                        .answeredForBy(opened.responsible());
            case AccountAdopted adopted -> adopted(adopted);
            case AccountRenamed renamed -> with(profile == null ? null : profile.named(renamed.name()));
            case RolesChanged changed -> with(profile == null ? null : profile.with(changed.roles()));
            case ResponsiblePersonNamed named -> answeredForBy(named.responsible());
            case AccountDisabled _ ->
                with(profile == null ? null : profile.enabled(false)).with(access.withLink(null));
            case AccountEnabled _ -> with(profile == null ? null : profile.enabled(true));
            case PasswordLinkMade made ->
                new AccountRecord(
                        profile,
                        access.withLink(new Link(made.link(), made.expiresAt())),
                        custody.withLinkBy(made.madeBy()));
            case PasswordSet _ -> with(access.withPassword());
            case TokenIssued issued ->
                with(access.with(issued.token(), new Token(issued.name(), issued.scopes(), issued.expiresAt(), false)));
            case TokenRevoked revoked -> with(access.without(revoked.token()));
            case SessionsEnded _, SignedIn _, SignInsFailed _, LogKeyRotated _ -> this;
        };
    }

    private static AccountRecord adopted(AccountAdopted event) {
        Access access = new Access(event.password(), null, Map.of());
        for (AdoptedToken token : event.tokens())
            access = access.with(token.token(), new Token(token.name(), token.scopes(), token.expiresAt(), false));
        Profile profile = new Profile(event.name(), event.kind(), event.roles(), event.enabled(), null);
        return new AccountRecord(profile, access, Custody.OWN);
    }

    private AccountRecord with(@Nullable Profile changed) {
        return new AccountRecord(changed, access, custody);
    }

    private AccountRecord with(Access changed) {
        return new AccountRecord(profile, changed, custody);
    }

    private AccountRecord answeredForBy(@Nullable Person person) {
        return person == null
                ? this
                : new AccountRecord(
                        profile == null ? null : profile.answeredForBy(person),
                        access,
                        custody.withResponsible(person));
    }
}
