package stet.infra.statement;

import java.util.Set;
import stet.domain.Person;

/** Knows who may check facts in this newsroom, and who edits there. */
public interface Checkers {
    Set<Person> checkers();

    Set<Person> editors();
}
