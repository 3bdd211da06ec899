package stet.infra.seal;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.Role;
import stet.domain.seal.SealFacts;
import stet.domain.seal.SealFacts.KeysHere;
import stet.infra.account.Account;
import stet.infra.account.Accounts;

/** What the rules of seals need to know: who is who, and which keys are here. */
@Component
class SealWorld {
    private static final Logger LOG = LoggerFactory.getLogger(SealWorld.class);

    private final Accounts accounts;
    private final SealKeys keys;
    private final SealProperties settings;
    private final Clock clock;

    SealWorld(Accounts accounts, SealKeys keys, SealProperties settings, Clock clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    SealFacts facts() {
        List<Account> people = accounts.all().stream()
                .filter(account -> account.enabled() && account.kind() == Actor.Kind.PERSON)
                .toList();
        return new SealFacts(
                those(people, account -> true),
                those(people, account -> account.roles().contains(Role.ADMINISTRATOR)),
                those(people, Account::edits),
                new KeysHere(mark(), settings.formerFolderLost()),
                clock.instant());
    }

    private static Set<Person> those(List<Account> people, Predicate<Account> which) {
        return people.stream().filter(which).map(Account::person).collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable String mark() {
        try {
            return keys.mark().orElse(null);
        } catch (IOException unreadable) {
            LOG.warn("The folder with the keys of sealed sources can't be read: {}", unreadable.toString());
            return null;
        }
    }
}
