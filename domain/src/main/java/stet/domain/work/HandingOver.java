package stet.domain.work;

import java.util.Optional;
import java.util.Set;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.work.WorkRejection.NotYourWork;

/** Who gives one person's work to another: themselves, or an editor when they can't. */
public final class HandingOver {
    private HandingOver() {}

    /** Why somebody may not hand over a person's work; empty when they may. */
    public static Optional<Rejection> whyNotBy(Person by, Person from, Set<Person> editors) {
        return by.equals(from) || editors.contains(by) ? Optional.empty() : Optional.of(new NotYourWork(from));
    }
}
