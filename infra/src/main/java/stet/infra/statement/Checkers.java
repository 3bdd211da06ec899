package stet.infra.statement;

import java.util.Set;
import stet.domain.Person;

/** Knows who may check facts in this newsroom. */
@FunctionalInterface
public interface Checkers {
    Set<Person> checkers();
}
