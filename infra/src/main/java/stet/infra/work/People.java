package stet.infra.work;

import java.util.Optional;
import stet.domain.Actor;
import stet.domain.Person;

/** Knows who somebody is who is to take work over. */
@FunctionalInterface
public interface People {

    /** Whoever has this account, as the rules ask of them; empty when nobody has it. */
    Optional<Actor> actor(Person person);
}
