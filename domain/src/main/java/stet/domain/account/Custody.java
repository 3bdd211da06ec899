package stet.domain.account;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/**
 * Whose hands could be behind an account besides its owner's.
 *
 * @param linkBy who made the newest link to set its password, absent when nobody did
 * @param responsible everyone who ever answered for it, if it is an automation
 */
public record Custody(@Nullable Person linkBy, Set<Person> responsible) {
    /** Nobody's but the owner's. */
    public static final Custody OWN = new Custody(null, Set.of());

    public Custody {
        responsible = Set.copyOf(responsible);
    }

    Custody withLinkBy(Person maker) {
        return new Custody(maker, responsible);
    }

    Custody withResponsible(Person person) {
        Set<Person> more = new LinkedHashSet<>(responsible);
        more.add(person);
        return new Custody(linkBy, more);
    }
}
