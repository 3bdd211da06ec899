package stet.app.security;

import java.util.Set;
import stet.domain.Actor;
import stet.domain.Person;
import stet.infra.account.Account;
import stet.infra.account.Scope;

/**
 * Who sent the request: a parameter of this type in a controller is filled in.
 *
 * @param account the account as it is now
 * @param scopes what it may do on this way: less than its roles allow when a token says so
 */
public record CurrentPerson(Account account, Set<Scope> scopes) {
    public CurrentPerson {
        scopes = Set.copyOf(scopes);
    }

    public Actor actor() {
        return account.actor();
    }

    public Person person() {
        return account.person();
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
