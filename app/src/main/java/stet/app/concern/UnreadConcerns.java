package stet.app.concern;

import stet.domain.Person;
import stet.infra.concern.Concerns;

/** How much somebody has not read: asked only by pages that say it, which parts of pages don't. */
public record UnreadConcerns(Concerns concerns, Person person) {

    /** As the frame of a page says it; empty when it is nothing. */
    public String count() {
        return concerns.unread(person).said();
    }
}
