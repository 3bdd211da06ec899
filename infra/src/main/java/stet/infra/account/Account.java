package stet.infra.account;

import java.util.EnumSet;
import java.util.Set;
import stet.domain.Actor;
import stet.domain.Person;

/**
 * Someone, or some machine, that uses Stet.
 *
 * @param person the account's id, which events name
 * @param name the full name, compared with an article's byline
 * @param enabled whether it can sign in and its tokens work
 */
public record Account(Person person, String name, Actor.Kind kind, Set<Role> roles, boolean enabled) {
    public Account {
        roles = Set.copyOf(roles);
    }

    public Actor actor() {
        return new Actor(person, name, kind);
    }

    /** Everything that any of the roles may do. */
    public Set<Scope> scopes() {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        roles.forEach(role -> scopes.addAll(role.scopes()));
        return Set.copyOf(scopes);
    }

    /** Whether claims can be assigned to it. */
    public boolean checksFacts() {
        return enabled && kind == Actor.Kind.PERSON && roles.stream().anyMatch(Role::checksFacts);
    }

    boolean administers() {
        return enabled && roles.contains(Role.ADMINISTRATOR);
    }
}
