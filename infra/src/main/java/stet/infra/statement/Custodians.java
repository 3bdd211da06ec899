package stet.infra.statement;

import java.util.Map;
import java.util.Set;
import stet.domain.Person;
import stet.domain.account.Custody;

/** Knows whose hands could be behind an account besides its owner's. */
@FunctionalInterface
public interface Custodians {

    /** What the log says of these accounts, and of everyone who answers or answered for them. */
    Map<Person, Custody> behind(Set<Person> accounts);
}
