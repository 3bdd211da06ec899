package stet.infra.engine.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import stet.domain.Actor;
import stet.domain.Person;
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
import stet.domain.account.LinkId;
import stet.domain.account.Role;
import stet.domain.account.TokenId;

/** The events of accounts among the samples. */
final class SampleAccountEvents {
    private static final Person BEN = new Person("ben");
    private static final Person ROOT = new Person("root");
    private static final Person IMPORTER = new Person("importer");
    private static final TokenId TOKEN = new TokenId(UUID.fromString("0199a000-0000-7000-8000-000000000071"));
    private static final LinkId LINK = new LinkId(UUID.fromString("0199a000-0000-7000-8000-000000000081"));
    private static final Instant LATER = Instant.parse("2026-06-02T08:00:00Z");
    private static final Instant EARLIER = Instant.parse("2026-03-02T08:00:00Z");

    private SampleAccountEvents() {}

    static Map<String, Object> all() {
        Map<String, Object> samples = new LinkedHashMap<>();
        Set<Role> both = Set.of(Role.FACT_CHECKER, Role.ADMINISTRATOR);
        Set<String> scopes = Set.of("write", "read");
        samples.put(
                "account-opened.1",
                new AccountOpened(
                        IMPORTER, "Wire importer", Actor.Kind.AUTOMATION, Set.of(Role.FACT_CHECKER), BEN, ROOT));
        samples.put(
                "account-opened.1.least",
                new AccountOpened(BEN, "Ben Lindqvist", Actor.Kind.PERSON, Set.of(), null, ROOT));
        samples.put(
                "account-adopted.1",
                new AccountAdopted(
                        BEN,
                        "Ben Lindqvist",
                        Actor.Kind.PERSON,
                        both,
                        true,
                        true,
                        List.of(
                                new AdoptedToken(TOKEN, "laptop", scopes, EARLIER, LATER),
                                new AdoptedToken(TOKEN, "phone", Set.of("read"), EARLIER, null))));
        samples.put("account-renamed.1", new AccountRenamed(BEN, "Ben L. Lindqvist", ROOT));
        samples.put("roles-changed.1", new RolesChanged(BEN, both, ROOT));
        samples.put("responsible-person-named.1", new ResponsiblePersonNamed(IMPORTER, BEN, ROOT));
        samples.put("account-disabled.1", new AccountDisabled(BEN, ROOT));
        samples.put("account-enabled.1", new AccountEnabled(BEN, ROOT));
        samples.put("password-link-made.1", new PasswordLinkMade(BEN, LINK, LATER, ROOT));
        samples.put("password-set.1", new PasswordSet(BEN, LINK, BEN));
        samples.put("password-set.1.least", new PasswordSet(BEN, null, BEN));
        samples.put("sessions-ended.1", new SessionsEnded(BEN, ROOT));
        samples.put("token-issued.1", new TokenIssued(BEN, TOKEN, "laptop", scopes, LATER, BEN));
        samples.put("token-revoked.1", new TokenRevoked(BEN, TOKEN, BEN));
        samples.put("signed-in.1", new SignedIn(BEN));
        samples.put("sign-ins-failed.1", new SignInsFailed(BEN, 25, EARLIER));
        samples.put("log-key-rotated.1", new LogKeyRotated(ROOT, "stet.localhost+0a1b2c3d+AQID"));
        return samples;
    }
}
