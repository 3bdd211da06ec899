package stet.infra.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
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
import stet.domain.account.LinkId;
import stet.domain.account.Role;
import stet.domain.account.TokenId;
import stet.infra.family.EventType;
import stet.infra.family.Family;
import stet.infra.family.PlainId;
import stet.infra.family.Quote;
import stet.infra.family.Subject;

/** The accounts of everyone who may use Stet. */
@Component
public final class AccountFamily implements Family<AccountEvent> {
    static final String NAME = "account";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<AccountEvent> events() {
        return AccountEvent.class;
    }

    @Override
    public List<EventType<? extends AccountEvent>> types() {
        return List.of(
                EventType.of("account-opened", AccountOpened.class),
                EventType.of("account-adopted", AccountAdopted.class),
                EventType.of("account-renamed", AccountRenamed.class),
                EventType.of("roles-changed", RolesChanged.class),
                EventType.of("responsible-person-named", ResponsiblePersonNamed.class),
                EventType.of("account-disabled", AccountDisabled.class),
                EventType.of("account-enabled", AccountEnabled.class),
                EventType.of("password-link-made", PasswordLinkMade.class),
                EventType.of("password-set", PasswordSet.class),
                EventType.of("sessions-ended", SessionsEnded.class),
                EventType.of("token-issued", TokenIssued.class),
                EventType.of("token-revoked", TokenRevoked.class),
                EventType.of("signed-in", SignedIn.class),
                EventType.of("sign-ins-failed", SignInsFailed.class),
                EventType.of("log-key-rotated", LogKeyRotated.class));
    }

    @Override
    public List<PlainId<?>> ids() {
        return List.of(PlainId.uuid(TokenId.class, TokenId::new), PlainId.uuid(LinkId.class, LinkId::new));
    }

    @Override
    public Subject subject(AccountEvent event) {
        return Subject.ofAccount(event.account());
    }

    @Override
    public String sentence(AccountEvent event, @Nullable String source) {
        return switch (event) {
            case AccountOpened opened ->
                "opened the account %s for %s%s, as %s%s"
                        .formatted(
                                opened.account(),
                                opened.kind() == Actor.Kind.AUTOMATION ? "the automation " : "",
                                Quote.of(opened.name()),
                                roles(opened.roles()),
                                opened.responsible() == null
                                        ? ""
                                        : "; %s is responsible".formatted(opened.responsible()));
            case AccountAdopted adopted ->
                "took the account %s of %s into the log as it stood, as %s, %s, with %s"
                        .formatted(
                                adopted.account(),
                                Quote.of(adopted.name()),
                                roles(adopted.roles()),
                                adopted.enabled() ? "enabled" : "disabled",
                                tokens(adopted.tokens().size()));
            case AccountRenamed renamed ->
                "renamed the account %s to %s".formatted(renamed.account(), Quote.of(renamed.name()));
            case RolesChanged changed -> "made %s %s".formatted(changed.account(), roles(changed.roles()));
            case ResponsiblePersonNamed named ->
                "named %s responsible for the automation %s".formatted(named.responsible(), named.account());
            case AccountDisabled disabled -> "disabled the account %s".formatted(disabled.account());
            case AccountEnabled enabled -> "enabled the account %s".formatted(enabled.account());
            case PasswordLinkMade made ->
                "made a link to set the password of %s, good until %s"
                        .formatted(made.account(), minute(made.expiresAt()));
            case PasswordSet set -> "set the password of %s %s".formatted(set.account(), how(set));
            case SessionsEnded ended -> "signed %s out everywhere".formatted(ended.account());
            case TokenIssued issued ->
                "issued the token %s of %s for %s, good until %s"
                        .formatted(
                                Quote.of(issued.name()),
                                issued.account(),
                                String.join(", ", issued.scopes()),
                                minute(issued.expiresAt()));
            case TokenRevoked revoked -> "revoked a token of %s".formatted(revoked.account());
            case SignedIn _ -> "signed in";
            case SignInsFailed failed ->
                "counted %s to %s since %s"
                        .formatted(
                                failed.count() == 1 ? "a failed sign-in" : failed.count() + " failed sign-ins",
                                failed.account(),
                                minute(failed.since()));
            case LogKeyRotated rotated -> "changed the key that signs the log to %s".formatted(rotated.key());
        };
    }

    private static String how(PasswordSet set) {
        return set.link() == null ? "anew" : "by the link that was made for it";
    }

    private static String roles(Collection<Role> roles) {
        return roles.isEmpty()
                ? "nothing in particular"
                : roles.stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.joining(" and "));
    }

    private static String tokens(int count) {
        return count == 1 ? "one token" : "%d tokens".formatted(count);
    }

    private static String minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
