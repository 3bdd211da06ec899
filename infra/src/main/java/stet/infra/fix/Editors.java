package stet.infra.fix;

import stet.domain.Person;

/** Knows who edits in this newsroom. */
@FunctionalInterface
public interface Editors {
    boolean isEditor(Person person);
}
