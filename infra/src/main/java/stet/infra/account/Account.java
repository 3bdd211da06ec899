package stet.infra.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.Role;

/**
 * Someone, or some machine, that uses Stet.
 *
 * @param person the account's id, which events name
 * @param name the full name, compared with an article's byline
 * @param enabled whether it can sign in and its tokens work; an automation only as long as its responsible person's account does
 * @param responsible who answers for an automation; absent for a person, and until someone is named
 */
public record Account(
        Person person,
        String name,
        Actor.Kind kind,
        Set<Role> roles,
        boolean enabled,
        @Nullable Person responsible) {
    public Account {
        roles = Set.copyOf(roles);
    }

    public Account(Person person, String name, Actor.Kind kind, Set<Role> roles, boolean enabled) {
        this(person, name, kind, roles, enabled, null);
    }

    public Actor actor() {
        return new Actor(person, name, kind);
    }

    /** Everything that any of the roles may do; a machine administers nothing, whatever its row says. */
    public Set<Scope> scopes() {
        return Scope.of(kind, roles);
    }

    /** Whether it speaks as an editor where others have taken work. */
    public boolean edits() {
        return checksFacts() && roles.contains(Role.EDITOR);
    }

    /** Whether claims can be assigned to it. */
    public boolean checksFacts() {
        return enabled && kind == Actor.Kind.PERSON && scopes().contains(Scope.WRITE);
    }
}
