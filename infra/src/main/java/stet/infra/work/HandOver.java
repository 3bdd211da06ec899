package stet.infra.work;

import java.util.List;
import java.util.Optional;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.Shape;
import stet.domain.work.WorkRejection.SamePerson;

/** Give all that one person works on, as checker or as reviewer, to another: all of it, or nothing. */
public record HandOver(Person from, Person to, Actor by) implements Command {

    @Override
    public List<Rejection> shape() {
        return Shape.of(from.equals(to) ? Optional.of(new SamePerson()) : Optional.empty());
    }
}
