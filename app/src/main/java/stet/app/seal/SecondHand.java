package stet.app.seal;

import java.util.stream.Stream;
import stet.app.security.CurrentPerson;
import stet.app.security.MayNot;
import stet.domain.Actor;
import stet.infra.account.Scope;

/** Whoever decides about an erasure that another asked for: editors by what they write, administrators by what they administer. */
final class SecondHand {
    private SecondHand() {}

    /** The actor, unless a token that only reads speaks for somebody who could. */
    static Actor of(CurrentPerson person) {
        if (person.may(Scope.WRITE) || person.may(Scope.ADMIN)) return person.actor();
        Stream.of(Scope.WRITE, Scope.ADMIN)
                .filter(person.account().scopes()::contains)
                .findFirst()
                .ifPresent(scope -> {
                    throw MayNot.lacks(person, scope);
                });
        return person.actor();
    }
}
