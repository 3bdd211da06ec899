package stet.domain.statement;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.account.Custody;
import stet.domain.statement.StatementRejection.OwnAutomation;
import stet.domain.statement.StatementRejection.PasswordLinkBySameHand;

/** Rule 3 for accounts: two of them are two pairs of eyes only if no single hand could be behind both. */
final class Hands {
    private Hands() {}

    /** Why whoever signs off may be the same hand as whoever proposed; empty when that would show. */
    static Optional<Rejection> whyNotSecond(Person signing, Person proposing, Facts facts) {
        Custody proposed = facts.custody(proposing);
        if (proposed.responsible().contains(signing)) return Optional.of(new OwnAutomation(proposing, signing));
        return through(signing, facts.custody(signing).linkBy(), hands(proposing, proposed))
                .or(() -> through(proposing, proposed.linkBy(), Set.of(signing)))
                .or(() -> proposed.responsible().stream()
                        .flatMap(owner -> through(owner, facts.custody(owner).linkBy(), Set.of(signing)).stream())
                        .findFirst());
    }

    private static Set<Person> hands(Person proposing, Custody proposed) {
        Set<Person> hands = new HashSet<>(proposed.responsible());
        hands.add(proposing);
        return hands;
    }

    private static Optional<Rejection> through(Person account, @Nullable Person linkBy, Set<Person> hands) {
        return linkBy != null && !linkBy.equals(account) && hands.contains(linkBy)
                ? Optional.of(new PasswordLinkBySameHand(account, linkBy))
                : Optional.empty();
    }
}
