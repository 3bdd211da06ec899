package stet.domain.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Person;

/**
 * What an account is.
 *
 * @param enabled whether nobody has disabled it
 * @param responsible who answers for an automation, absent for a person and until someone is named
 */
public record Profile(
        String name,
        Actor.Kind kind,
        Set<Role> roles,
        boolean enabled,
        @Nullable Person responsible) {
    public Profile {
        roles = InOrder.of(roles);
    }

    /** Whether it can be used, as far as it depends on itself. */
    public boolean usable() {
        return enabled && (kind == Actor.Kind.PERSON || responsible != null);
    }

    boolean isAutomation() {
        return kind == Actor.Kind.AUTOMATION;
    }

    boolean administers() {
        return enabled && !isAutomation() && roles.contains(Role.ADMINISTRATOR);
    }

    Profile named(String other) {
        return new Profile(other, kind, roles, enabled, responsible);
    }

    Profile with(Set<Role> others) {
        return new Profile(name, kind, others, enabled, responsible);
    }

    Profile enabled(boolean now) {
        return new Profile(name, kind, roles, now, responsible);
    }

    Profile answeredForBy(Person person) {
        return new Profile(name, kind, roles, enabled, person);
    }
}
