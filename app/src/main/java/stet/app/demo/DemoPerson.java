package stet.app.demo;

import java.util.Locale;
import java.util.Set;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.Role;
import stet.infra.account.Account;

/** Someone in the demo newsroom. The password is for everyone to read, which is why the demo serves one machine only. */
public enum DemoPerson {
    ADA("Ada Okafor", Role.FACT_CHECKER),
    BEN("Ben Lindqvist", Role.FACT_CHECKER),
    CLEO("Cleo Marchetti", Role.EDITOR),
    OTTO("Otto Brandt", Role.AUDITOR),
    ROOT("Robin Castellan", Role.ADMINISTRATOR);

    private final String fullName;
    private final Role role;

    DemoPerson(String fullName, Role role) {
        this.fullName = fullName;
        this.role = role;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name with what they are: "Ada Okafor, fact-checker". */
    public String who() {
        return fullName + ", " + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String password() {
        return "demo password of " + id();
    }

    Account account() {
        return new Account(new Person(id()), fullName, Actor.Kind.PERSON, Set.of(role), true);
    }
}
